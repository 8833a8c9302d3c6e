package dev.golink.app.notices.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.ui.settings.Settings;
import dev.golink.ui.time.ConsoleClock;

/** The current rules; each change is saved. Used on the JavaFX thread only. */
public final class RulesModel {
    private static final Duration HOUR = Duration.ofHours(1);
    /** The end is not moved when the wall clock was set by this or less. */
    private static final Duration LEAST_MOVE = Duration.ofSeconds(2);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ConsoleClock clock;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<NoticeRules> rules;
    private final ReadOnlyBooleanWrapper quiet;
    /**
     * When the quiet mode for an hour ends, in nanoseconds of the clock that continues during sleep; empty without such
     * a mode.
     */
    private OptionalLong hourEndsAt = OptionalLong.empty();

    /** @param clock ends the quiet mode, and its zone decides when it is morning */
    public RulesModel(ConsoleClock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
        rules = new ReadOnlyObjectWrapper<>(settings.get(RulesSection.SECTION));
        quiet = new ReadOnlyBooleanWrapper(rules.get().quiet().holdsAt(clock.instant()));
    }

    /** The rules. */
    public ReadOnlyObjectProperty<NoticeRules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Whether the quiet mode is on, as of the last tick or change. */
    public ReadOnlyBooleanProperty quietProperty() {
        return quiet.getReadOnlyProperty();
    }

    /** Changes the rules. */
    public void change(NoticeRules changed) {
        if (!changed.quiet().equals(rules.get().quiet())) {
            hourEndsAt = OptionalLong.empty();
        }
        save(changed);
    }

    private void save(NoticeRules changed) {
        settings.set(RulesSection.SECTION, changed);
        rules.set(changed);
        quiet.set(hourEndsAt.isPresent() || changed.quiet().holdsAt(clock.instant()));
    }

    /** Switches the quiet mode on or off. */
    public void beQuiet(QuietMode mode) {
        change(rules.get().with(mode));
    }

    /** Switches the quiet mode on for one hour, even if the wall clock is set meanwhile. */
    public void beQuietForAnHour() {
        hourEndsAt = OptionalLong.of(clock.elapsed() + HOUR.toNanos());
        save(rules.get().with(new QuietMode.Until(clock.instant().plus(HOUR))));
    }

    /** The quiet mode until the next eight o'clock in the morning: today's before that time, otherwise tomorrow's. */
    public QuietMode untilMorning() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning = now.with(MORNING);
        Instant end = (now.isBefore(morning) ? morning : now.plusDays(1).with(MORNING)).toInstant();
        return new QuietMode.Until(end);
    }

    /** Switches the quiet mode off when its time is over; to be called about once a second. */
    public void tick() {
        if (hourEndsAt.isPresent()) {
            tickHour(Duration.ofNanos(hourEndsAt.getAsLong() - clock.elapsed()));
        } else if (rules.get().quiet() instanceof QuietMode.Until until && !until.holdsAt(clock.instant())) {
            beQuiet(QuietMode.OFF);
        }
    }

    /** Moves the end if the wall clock was set, because the end is shown and saved as a time of the wall clock. */
    private void tickHour(Duration left) {
        if (!left.isPositive()) {
            beQuiet(QuietMode.OFF);
            return;
        }
        Instant end = clock.instant().plus(left);
        if (rules.get().quiet() instanceof QuietMode.Until(Instant told)
                && Duration.between(told, end).abs().compareTo(LEAST_MOVE) > 0) {
            save(rules.get().with(new QuietMode.Until(end)));
        }
    }
}
