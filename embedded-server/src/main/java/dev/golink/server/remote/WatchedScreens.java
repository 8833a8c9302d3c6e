package dev.golink.server.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenAudience;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.protocol.operator.OperatorWriter;

/**
 * Requests the screens that this console watches from the server. Each screen is requested once, however many watchers
 * it has here, with a quality that serves all of them. For the fleet's thread only.
 */
final class WatchedScreens {
    private final Consumer<String> say;
    private final Map<PhoneId, Optional<ScreenTuning>> told = new LinkedHashMap<>();

    /** Creates the object without watched screens. */
    WatchedScreens(Consumer<String> say) {
        this.say = say;
    }

    /** Handles a change of a screen's watchers here. */
    void watched(PhoneId phone, ScreenAudience audience) {
        if (audience.isEmpty()) {
            if (told.remove(phone) != null) {
                say.accept(OperatorWriter.unwatchScreen(phone));
            }
            return;
        }
        Optional<ScreenTuning> wish = wish(audience);
        Optional<ScreenTuning> before = told.put(phone, wish);
        if (before == null) {
            begin(phone, wish);
        } else if (!before.equals(wish)) {
            say.accept(OperatorWriter.tuneScreen(phone, wish.orElse(null)));
        }
    }

    /** Requests a key frame, if the screen is watched here. */
    void needKeyFrame(PhoneId phone) {
        if (told.containsKey(phone)) {
            say.accept(OperatorWriter.keyFrame(phone));
        }
    }

    /** Requests all watched screens on a new connection. */
    void sendAll() {
        told.forEach(this::begin);
    }

    private void begin(PhoneId phone, Optional<ScreenTuning> wish) {
        say.accept(OperatorWriter.watchScreen(phone));
        wish.ifPresent(tuning -> say.accept(OperatorWriter.tuneScreen(phone, tuning)));
    }

    /**
     * The common wish of the watchers; empty if one of them has none. Such a watcher takes what the phone was asked
     * for, which only the server knows.
     */
    private static Optional<ScreenTuning> wish(ScreenAudience audience) {
        return audience.contented() ? Optional.empty() : Optional.ofNullable(audience.wished());
    }
}
