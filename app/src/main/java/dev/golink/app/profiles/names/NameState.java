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
 * The state of a name among some phones.
 *
 * @param name   the name of a group or a tag
 * @param has    how many of the phones have the name
 * @param of     how many phones there are
 * @param coming whether the name is being added and the server has not confirmed that
 * @param going  whether the name is being removed and the server has not confirmed that
 */
public record NameState(String name, int has, int of, boolean coming, boolean going) {
    /** Whether all phones have the name. */
    public boolean isShared() {
        return has == of;
    }

    /** Whether a change of the name is under way. */
    public boolean isPending() {
        return coming || going;
    }

    /** The names of these phones in natural order, including names that are being added. */
    static List<NameState> of(NameKind kind, Collection<Phone> phones, List<ProfileEdit> pending) {
        Map<String, Integer> counts = new TreeMap<>(NaturalOrder.INSTANCE);
        phones.forEach(phone -> kind.of(phone.profile()).forEach(name -> counts.merge(name, 1, Integer::sum)));
        pending.forEach(edit -> kind.given(edit).forEach(name -> counts.putIfAbsent(name, 0)));
        List<NameState> looks = new ArrayList<>();
        counts.forEach((name, has) -> looks.add(new NameState(name, has, phones.size(),
                has < phones.size() && pending.stream().anyMatch(edit -> kind.given(edit).contains(name)),
                has > 0 && pending.stream().anyMatch(edit -> kind.taken(edit).contains(name)))));
        return looks;
    }
}
