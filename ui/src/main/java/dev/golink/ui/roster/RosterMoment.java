package dev.golink.ui.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.time.Moment;
import dev.golink.ui.time.ConsoleClock;

/** The moment for which a roster gives ages, by the server's clock and by this computer's. For the JavaFX thread only. */
final class RosterMoment {
    private final ConsoleClock clock;
    private final Supplier<Instant> serverNow;
    private final ReadOnlyObjectWrapper<Instant> now;
    /** The same moment, in nanoseconds of {@code ConsoleClock}'s clock that also runs during sleep. */
    private long elapsed;

    RosterMoment(ConsoleClock clock, Supplier<Instant> serverNow) {
        this.clock = clock;
        this.serverNow = serverNow;
        this.elapsed = clock.elapsed();
        this.now = new ReadOnlyObjectWrapper<>(serverNow.get());
    }

    /** The moment by the server's clock. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** How old the information about a phone is at this moment. */
    PhoneAges ages(PhoneRow row) {
        return row.ages(now.get(), elapsed);
    }

    /** The ages of a phone without a row: zero. */
    PhoneAges noAges() {
        return new PhoneAges(now.get(), Duration.ZERO, Duration.ZERO);
    }

    /** For how long a phone has been silent by now, wherever this moment is. */
    Duration silence(PhoneRow row) {
        return row.ages(now.get(), clock.elapsed()).heard();
    }

    /** Stores in a row when the phone was heard and connected, measured from now. */
    void measure(PhoneRow row, @Nullable Phone before, Phone phone) {
        row.measure(before, phone, serverNow.get(), clock.elapsed());
    }

    void moveToNow() {
        elapsed = clock.elapsed();
        now.set(serverNow.get());
    }

    /** Moves to the moment of the server's last message. */
    void moveTo(Moment lastHeard) {
        elapsed = clock.elapsed() - clock.since(lastHeard).toNanos();
        now.set(serverNow.get());
    }
}
