package dev.golink.app.profiles.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.golink.app.profiles.NameKind;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.roster.NaturalOrder;

/**
 * How a name of some phones stands.
 *
 * @param name   a group's or a tag's
 * @param has    how many of the phones have it
 * @param of     how many phones they are
 * @param coming whether it is being given to them, and the server has not said so yet
 * @param going  whether it is being taken from them, and the server has not said so yet
 */
public record NameLook(String name, int has, int of, boolean coming, boolean going) {
    /** Whether all of them have it. */
    public boolean isShared() {
        return has == of;
    }

    /** Whether a change of it is under way. */
    public boolean isPending() {
        return coming || going;
    }

    /** The names of some phones, in natural order, those that are on their way included. */
    static List<NameLook> of(NameKind kind, Collection<Phone> phones, List<ProfileEdit> pending) {
        Map<String, Integer> counts = new TreeMap<>(NaturalOrder.INSTANCE);
        phones.forEach(phone -> kind.of(phone.profile()).forEach(name -> counts.merge(name, 1, Integer::sum)));
        pending.forEach(edit -> kind.given(edit).forEach(name -> counts.putIfAbsent(name, 0)));
        List<NameLook> looks = new ArrayList<>();
        counts.forEach((name, has) -> looks.add(new NameLook(name, has, phones.size(),
                has < phones.size() && pending.stream().anyMatch(edit -> kind.given(edit).contains(name)),
                has > 0 && pending.stream().anyMatch(edit -> kind.taken(edit).contains(name)))));
        return looks;
    }
}
