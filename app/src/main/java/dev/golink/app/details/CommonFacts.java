package dev.golink.app.details;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.app.look.PhoneWords;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.words.Words;
import dev.golink.server.fleet.Phone;
import dev.golink.server.fleet.Presence;
import dev.golink.server.fleet.Sharing;

/** What many phones have in common, in words. Immutable. */
final class CommonFacts {
    private final PhoneWords phones;
    private final Words words;

    CommonFacts(PhoneWords phones) {
        this.phones = phones;
        this.words = phones.words();
    }

    /** One pass over the phones for each line; called about once a second. */
    List<Fact> of(List<PhoneRow> rows) {
        List<Phone> all = rows.stream().map(PhoneRow::phone).toList();
        return List.of(presence(all), sharing(all),
                common(words.text("column.model"), all, phone -> phone.description().model()),
                common(words.text("details.os"), all, phone -> phone.description().os()),
                common(words.text("details.app"), all, phone -> phone.description().app()),
                common(words.text("column.network"), all,
                        phone -> phone.presence().isConnected() ? phone.vitals().network() : null),
                battery(all));
    }

    private Fact presence(List<Phone> all) {
        Map<Presence, Integer> counts = new EnumMap<>(Presence.class);
        all.forEach(phone -> counts.merge(phone.presence(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((presence, count) -> parts.add(counted(count, phones.presence(presence))));
        return Fact.of(words.text("column.presence"), joined(parts));
    }

    private Fact sharing(List<Phone> all) {
        int live = count(all, sharing -> sharing == Sharing.LIVE || sharing == Sharing.STALLED);
        int paused = count(all, sharing -> sharing == Sharing.PAUSED);
        int asked = count(all, sharing -> sharing == Sharing.ASKING || sharing == Sharing.REQUESTED);
        int failed = count(all, sharing -> sharing == Sharing.DENIED || sharing == Sharing.FAILED);
        List<String> parts = new ArrayList<>();
        if (live > 0) {
            parts.add(counted(live, words.text("sharing.live")));
        }
        if (paused > 0) {
            parts.add(counted(paused, words.text("details.paused")));
        }
        if (asked > 0) {
            parts.add(counted(asked, words.text("details.asked")));
        }
        long wanted = all.stream().filter(CommonFacts::isAwaited).count();
        if (wanted > 0) {
            parts.add(counted((int) wanted, words.text("sharing.wanted.brief")));
        }
        if (failed > 0) {
            parts.add(counted(failed, words.text("details.refused")));
        }
        return Fact.of(words.text("column.sharing"), parts.isEmpty() ? words.text("unknown") : joined(parts));
    }

    private static boolean isAwaited(Phone phone) {
        return phone.sharing() == Sharing.OFF && phone.sharingDetails().wantedBy() != null;
    }

    private static int count(List<Phone> all, Predicate<Sharing> which) {
        return (int) all.stream().map(Phone::sharing).filter(which).count();
    }

    private Fact battery(List<Phone> all) {
        int[] known = all.stream().filter(phone -> phone.presence().isConnected())
                .map(phone -> phone.vitals().battery())
                .filter(battery -> battery != null).mapToInt(battery -> battery).sorted().toArray();
        if (known.length == 0) {
            return Fact.of(words.text("column.battery"), words.text("unknown"));
        }
        String least = words.text("battery.percent", known[0]);
        String most = words.text("battery.percent", known[known.length - 1]);
        return Fact.of(words.text("column.battery"),
                least.equals(most) ? least : words.text("beats.span", least, most));
    }

    private Fact common(String name, List<Phone> all, Function<Phone, @Nullable String> value) {
        String first = phones.orUnknown(value.apply(all.getFirst()));
        boolean same = all.stream().allMatch(phone -> phones.orUnknown(value.apply(phone)).equals(first));
        return Fact.of(name, same ? first : words.text("details.mixed"));
    }

    private String counted(int count, String what) {
        return words.text("details.counted", count, what);
    }

    private String joined(List<String> parts) {
        return String.join(words.text("sentence.comma"), parts);
    }
}
