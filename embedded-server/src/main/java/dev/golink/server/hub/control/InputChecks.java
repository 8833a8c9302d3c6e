package dev.golink.server.hub.control;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.hub.phone.Session;

/**
 * Decides whether input may go to a phone. For the hub thread only.
 *
 * @param allowsTextInClear whether texts may also go where others could read them
 */
record InputChecks(boolean allowsTextInClear) {
    /** The longest round trip to a phone that can't tell by itself that input is too old. */
    static final Duration LONGEST_ROUND_TRIP = Duration.ofMillis(500);

    private static final Set<InputKind> PRIVATE = Set.of(InputKind.TEXT, InputKind.CLIPBOARD);

    /**
     * Why a gesture must not begin at a phone; empty if it may.
     *
     * @param nanos the monotonic clock
     */
    Optional<InputOutcome> ofBeginning(Session session, Set<InputKind> kinds, long nanos) {
        return ofKinds(session, kinds).or(() -> isSlow(session, nanos) ? refused(InputRefusal.SLOW) : Optional.empty());
    }

    /** Why steps of these kinds must not go to a phone; empty if they may. */
    Optional<InputOutcome> ofKinds(Session session, Set<InputKind> kinds) {
        var input = session.input();
        if (!input.isDeclared() || !input.declared().containsAll(kinds)) {
            return Optional.of(new InputOutcome.Unsupported());
        }
        if (!input.now().kinds().containsAll(kinds)) {
            return refused(reason(input.now().obstacle()));
        }
        boolean needsPrivacy = kinds.stream().anyMatch(PRIVATE::contains);
        return needsPrivacy && !allowsTextInClear && !session.transport().isPrivate() ? refused(InputRefusal.IN_CLEAR)
                : Optional.empty();
    }

    private static boolean isSlow(Session session, long nanos) {
        if (session.transport().isBehind()) {
            return true;
        }
        Duration roundTrip = session.roundTrip();
        return !session.input().comparesTime()
                && (roundTrip == null || roundTrip.compareTo(LONGEST_ROUND_TRIP) >= 0
                        || session.input().unansweredFor(nanos).compareTo(LONGEST_ROUND_TRIP) >= 0);
    }

    private static InputRefusal reason(@Nullable InputObstacle obstacle) {
        return switch (obstacle) {
            case LOCKED -> InputRefusal.LOCKED;
            case NOT_ALLOWED -> InputRefusal.NOT_ALLOWED;
            case SECURE -> InputRefusal.SECURE_FIELD;
            case OFF -> InputRefusal.OFF;
            case null -> InputRefusal.UNSUPPORTED;
        };
    }

    private static Optional<InputOutcome> refused(InputRefusal reason) {
        return Optional.of(new InputOutcome.Refused(reason, ""));
    }
}
