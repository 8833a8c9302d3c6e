package dev.golink.ui.presentation;

import java.time.Duration;

import dev.golink.server.fleet.phone.Link;
import dev.golink.ui.texts.Texts;

/** The texts about a phone's heartbeat interval and where that interval comes from. Immutable. */
public final class IntervalTexts {
    private final Texts texts;

    IntervalTexts(Texts texts) {
        this.texts = texts;
    }

    /** The interval for a table cell, such as "30 s · habit". */
    public String brief(Link link) {
        return switch (link.intervalSource()) {
            case TOLD -> texts.text("interval.told", span(link.interval()));
            case HABIT -> texts.text("interval.habit", span(link.interval()));
            case ASSUMED -> texts.text("interval.assumed");
            case UNKNOWN -> span(link.interval());
        };
    }

    /** The interval within a sentence or list, such as "30 s, its own habit". */
    public String line(Link link) {
        return switch (link.intervalSource()) {
            case TOLD -> texts.text("interval.told.line", span(link.interval()));
            case HABIT -> texts.text("interval.habit.line", span(link.interval()));
            case ASSUMED -> texts.text("interval.assumed");
            case UNKNOWN -> span(link.interval());
        };
    }

    /** Why this interval applies, and after how long a silent phone becomes late and stale. */
    public String full(Link link) {
        return switch (link.intervalSource()) {
            case TOLD -> texts.text("search.sentences", texts.text("interval.told.why"), boundaries(link));
            case HABIT -> texts.text("search.sentences", texts.text("interval.habit.why"), boundaries(link));
            case ASSUMED -> texts.text("interval.assumed.why", span(times(link.interval(), 5)));
            case UNKNOWN -> boundaries(link);
        };
    }

    private String boundaries(Link link) {
        return texts.text("interval.boundaries", span(times(link.interval(), 3)), span(times(link.interval(), 5)));
    }

    private String span(Duration interval) {
        return texts.text("interval.value", interval.toMillis() / 1000.0);
    }

    private static Duration times(Duration interval, int halves) {
        return interval.multipliedBy(halves).dividedBy(2);
    }
}
