package dev.golink.app.notices.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.app.settings.Settings;

/** The rules as they are now, remembered with each change. For the window's thread only. */
public final class RulesModel {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Clock clock;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Rules> rules;
    private final ReadOnlyBooleanWrapper quiet;

    /** @param clock ends the quiet mode, and knows in its zone when it is morning */
    public RulesModel(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
        rules = new ReadOnlyObjectWrapper<>(settings.get(RulesSection.SECTION));
        quiet = new ReadOnlyBooleanWrapper(rules.get().quiet().holdsAt(clock.instant()));
    }

    /** The rules. */
    public ReadOnlyObjectProperty<Rules> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Whether the quiet mode holds now, as of the last tick. */
    public ReadOnlyBooleanProperty quietProperty() {
        return quiet.getReadOnlyProperty();
    }

    /** Changes the rules. */
    public void change(Rules changed) {
        settings.set(RulesSection.SECTION, changed);
        rules.set(changed);
        quiet.set(changed.quiet().holdsAt(clock.instant()));
    }

    /** Makes it quiet, or loud again. */
    public void beQuiet(Quiet mode) {
        change(rules.get().with(mode));
    }

    /** The quiet mode for the next hour. */
    public Quiet forAnHour() {
        return new Quiet.Until(clock.instant().plus(Duration.ofHours(1)));
    }

    /** The quiet mode until the next time it is eight in the morning: tomorrow, or today for who works at night. */
    public Quiet untilMorning() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning = now.with(MORNING);
        Instant end = (now.isBefore(morning) ? morning : now.plusDays(1).with(MORNING)).toInstant();
        return new Quiet.Until(end);
    }

    /** Ends the quiet mode when its time is over; to be called about once a second. */
    public void tick() {
        if (rules.get().quiet() instanceof Quiet.Until until && !until.holdsAt(clock.instant())) {
            beQuiet(Quiet.OFF);
        }
    }
}
