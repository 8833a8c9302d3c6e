package dev.golink.app.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.time.Moment;
import dev.golink.ui.time.ConsoleClock;

/**
 * Measures for how long phones that were connected have been silent or offline. A return of less than one minute does
 * not count.
 */
final class AbsenceTimers {
    /** How long a phone must be back before it can raise a new alert. */
    static final Duration STEADY = Duration.ofMinutes(1);
    /**
     * No absence is reported for this long after a lost link is restored. Phones that lost their connection together
     * with this window reconnect in this time.
     */
    static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * A phone that is absent.
     *
     * @param silentSince when the phone was heard last, in nanoseconds of this console's clock
     * @param told        whether the absence was reported
     * @param backSince   when the phone came back, by the same clock; null while it is absent
     */
    private record Absence(Phone phone, long silentSince, boolean told, @Nullable Long backSince) {}

    private final ConsoleClock clock;
    private final Function<PhoneId, Duration> silence;
    private final Map<PhoneId, Absence> absent = new HashMap<>();
    private @Nullable Moment linkedAgain;
    private boolean live = true;

    AbsenceTimers(ConsoleClock clock, Function<PhoneId, Duration> silence) {
        this.clock = clock;
        this.silence = silence;
    }

    void retain(Set<PhoneId> known) {
        absent.keySet().retainAll(known);
    }

    void forget(PhoneId id) {
        absent.remove(id);
    }

    void setLive(boolean now) {
        if (now && !live) {
            linkedAgain = clock.moment();
        }
        live = now;
    }

    /** Takes in the phone's presence. The absence of a phone that was not known before is not reported. */
    void changed(Phone phone, boolean known) {
        boolean here = phone.presence() == Presence.ONLINE || phone.presence() == Presence.LATE;
        Absence before = absent.get(phone.id());
        if (here && before != null && !before.told) {
            absent.remove(phone.id());
        } else if (here && before != null && before.backSince == null) {
            absent.put(phone.id(), new Absence(phone, before.silentSince, true, clock.nanos()));
        } else if (!here && before != null) {
            absent.put(phone.id(), restart(before, phone));
        } else if (!here) {
            absent.put(phone.id(), new Absence(phone, silentSince(phone), !known, null));
        }
    }

    private Absence restart(Absence before, Phone phone) {
        boolean wasBack = before.backSince != null && isSteady(before.backSince);
        return wasBack ? new Absence(phone, silentSince(phone), false, null)
                : new Absence(phone, before.silentSince, before.told, null);
    }

    private long silentSince(Phone phone) {
        return clock.nanos() - silence.apply(phone.id()).toNanos();
    }

    private boolean isSteady(long backSince) {
        return clock.nanos() - backSince >= STEADY.toNanos();
    }

    /** Whether there is an absence that has not been reported. */
    boolean isMeasuring() {
        return absent.values().stream().anyMatch(one -> !one.told);
    }

    /**
     * The phones that have been absent for at least this number of minutes and have not been reported; each is returned
     * once.
     */
    List<RaisedAlert> over(int minutes) {
        absent.values().removeIf(one -> one.backSince != null && isSteady(one.backSince));
        boolean hasGrace = linkedAgain != null && clock.since(linkedAgain).compareTo(GRACE) < 0;
        if (!live || hasGrace) {
            return List.of();
        }
        List<RaisedAlert> over = new ArrayList<>();
        absent.replaceAll((_, one) -> {
            int gone = (int) Duration.ofNanos(clock.nanos() - one.silentSince).toMinutes();
            if (one.told || !AlertKind.GONE.begins(gone, minutes)) {
                return one;
            }
            over.add(new RaisedAlert(one.phone, gone));
            return new Absence(one.phone, one.silentSince, true, null);
        });
        return over;
    }
}
