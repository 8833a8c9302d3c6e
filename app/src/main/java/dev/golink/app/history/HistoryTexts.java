package dev.golink.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.texts.Texts;

/** Describes in sentences what the charts show. Immutable. */
public final class HistoryTexts {
    private final Texts texts;
    private final PhoneTexts phones;

    /** @param phones the texts for times */
    public HistoryTexts(PhoneTexts phones) {
        this.phones = phones;
        this.texts = phones.texts();
    }

    /** For how long this window has recorded a phone's heartbeats. */
    public String since(Duration listened) {
        return texts.text("beats.since", phones.ageTexts().span(listened));
    }

    /** Describes the chart of a phone's heartbeats. */
    public String sentence(HeartbeatSeries beats) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("beats.beats", beats.count(HeartbeatSeries.Kind.BEAT)));
        parts.add(texts.text("beats.missed", beats.count(HeartbeatSeries.Kind.MISSED)));
        int ended = beats.count(HeartbeatSeries.Kind.LEFT);
        if (ended > 0) {
            parts.add(texts.text("beats.ended", ended));
        }
        parts.add(beats.isExpectedKnown()
                ? texts.text("beats.intervals", seconds(beats.expected().toMillis()), span(intervals(beats)))
                : texts.text("beats.measured", span(intervals(beats))));
        parts.add(texts.text("beats.roundTrips", span(roundTrips(beats))));
        return texts.text("sentence.end", String.join(texts.text("sentence.comma"), parts));
    }

    private List<String> intervals(HeartbeatSeries beats) {
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            if (beats.interval(i) != HeartbeatSeries.UNKNOWN) {
                known.add(beats.interval(i));
            }
        }
        return known.stream().sorted().map(this::seconds).toList();
    }

    private List<String> roundTrips(HeartbeatSeries beats) {
        List<Float> known = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            if (beats.roundTrip(i) != HeartbeatSeries.UNKNOWN) {
                known.add(beats.roundTrip(i));
            }
        }
        return known.stream().sorted().map(this::millis).toList();
    }

    private String span(List<String> sorted) {
        if (sorted.isEmpty()) {
            return texts.text("beats.unknown");
        }
        String least = sorted.getFirst();
        String most = sorted.getLast();
        return least.equals(most) ? least : texts.text("beats.span", least, most);
    }

    /** A time in seconds, such as "5.0 s". */
    String seconds(long millis) {
        return texts.text("beats.seconds", millis / 1000.0);
    }

    /** A time in milliseconds, such as "12 ms"; at least 1 ms. */
    String millis(double millis) {
        return texts.text("roundTrip.millis", Math.max(1, Math.round(millis)));
    }

    /** The lowest and highest number of phones online in the last hour, and how much of that hour is known. */
    public String online(OnlineHistory history, Instant now) {
        return history.lowest().flatMap(low -> history.highest().map(high -> texts.text("online.span", low.count(),
                phones.ageTexts().at(now.minus(low.ago()), now), high.count(),
                phones.ageTexts().at(now.minus(high.ago()), now),
                phones.ageTexts().span(history.known())))).orElseGet(() -> texts.text("online.unknown"));
    }
}
