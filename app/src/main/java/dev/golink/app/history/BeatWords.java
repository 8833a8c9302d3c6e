package dev.golink.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.golink.ui.look.PhoneWords;
import dev.golink.ui.words.Words;

/** Describes in sentences what the charts show. Immutable. */
public final class BeatWords {
    private final Words words;
    private final PhoneWords phones;

    /** @param phones the texts for times */
    public BeatWords(PhoneWords phones) {
        this.phones = phones;
        this.words = phones.words();
    }

    /** For how long this window has recorded a phone's heartbeats. */
    public String since(Duration listened) {
        return words.text("beats.since", phones.ages().span(listened));
    }

    /** Describes the chart of a phone's heartbeats. */
    public String sentence(Beats beats) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("beats.beats", beats.count(Beats.Kind.BEAT)));
        parts.add(words.text("beats.missed", beats.count(Beats.Kind.MISSED)));
        int ended = beats.count(Beats.Kind.LEFT);
        if (ended > 0) {
            parts.add(words.text("beats.ended", ended));
        }
        parts.add(beats.isExpectedKnown()
                ? words.text("beats.intervals", seconds(beats.expected().toMillis()), span(intervals(beats)))
                : words.text("beats.measured", span(intervals(beats))));
        parts.add(words.text("beats.roundTrips", span(roundTrips(beats))));
        return words.text("sentence.end", String.join(words.text("sentence.comma"), parts));
    }

    private List<String> intervals(Beats beats) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            if (beats.interval(i) != Beats.UNKNOWN) {
                known.add(beats.interval(i));
            }
        }
        return known.stream().sorted().map(this::seconds).toList();
    }

    private List<String> roundTrips(Beats beats) {
        List<Float> known = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            if (beats.roundTrip(i) != Beats.UNKNOWN) {
                known.add(beats.roundTrip(i));
            }
        }
        return known.stream().sorted().map(this::millis).toList();
    }

    private String span(List<String> sorted) {
        if (sorted.isEmpty()) {
            return words.text("unknown");
        }
        String least = sorted.getFirst();
        String most = sorted.getLast();
        return least.equals(most) ? least : words.text("beats.span", least, most);
    }

    /** A time in seconds, such as "5.0 s". */
    String seconds(long millis) {
        return words.text("beats.seconds", millis / 1000.0);
    }

    /** A time in milliseconds, such as "12 ms"; at least 1 ms. */
    String millis(double millis) {
        return words.text("roundTrip.millis", Math.max(1, Math.round(millis)));
    }

    /** The lowest and highest number of phones online in the last hour, and how much of that hour is known. */
    public String online(OnlineHistory history, Instant now) {
        return history.lowest().flatMap(low -> history.highest().map(high -> words.text("online.span", low.count(),
                phones.ages().at(now.minus(low.ago()), now), high.count(), phones.ages().at(now.minus(high.ago()), now),
                phones.ages().span(history.known())))).orElseGet(() -> words.text("online.unknown"));
    }
}
