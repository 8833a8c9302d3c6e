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
 * What the server is told of the screens this console watches: each is asked for once, however many watch it here, with what
 * serves them all. On the fleet's thread.
 */
final class WatchedScreens {
    private final Consumer<String> say;
    private final Map<PhoneId, Optional<ScreenTuning>> told = new LinkedHashMap<>();

    /** Nothing is watched. */
    WatchedScreens(Consumer<String> say) {
        this.say = say;
    }

    /** These watch a screen here now. */
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

    /** A key frame is needed here. */
    void needKeyFrame(PhoneId phone) {
        if (told.containsKey(phone)) {
            say.accept(OperatorWriter.keyFrame(phone));
        }
    }

    /** There is a new connection, on which nothing was said. */
    void tellAll() {
        told.forEach(this::begin);
    }

    private void begin(PhoneId phone, Optional<ScreenTuning> wish) {
        say.accept(OperatorWriter.watchScreen(phone));
        wish.ifPresent(tuning -> say.accept(OperatorWriter.tuneScreen(phone, tuning)));
    }

    /** Only the server knows what the phone was asked for, which whoever said nothing takes. */
    private static Optional<ScreenTuning> wish(ScreenAudience audience) {
        return audience.contented() ? Optional.empty() : Optional.ofNullable(audience.wished());
    }
}
