package dev.golink.server.fleet.screen;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * The watchers of one phone's screen, and the stream they need together.
 *
 * @param operators the watchers, each once, in order
 * @param wished    the limits that serve all watchers who stated theirs; null if none did
 * @param contented whether some watchers stated no limits and so accept the requested stream
 */
public record ScreenAudience(List<OperatorId> operators, @Nullable ScreenTuning wished, boolean contented) {
    /** No watchers. */
    public static final ScreenAudience NOBODY = new ScreenAudience(List.of(), null, false);

    /** Copies the list. */
    public ScreenAudience {
        operators = List.copyOf(operators);
    }

    /** Whether there are no watchers. */
    public boolean isEmpty() {
        return operators.isEmpty();
    }

    /**
     * The limits that serve all watchers.
     *
     * @param asked the limits that the phone was asked for; they apply to watchers who stated none
     */
    public ScreenTuning tuning(ScreenTuning asked) {
        if (wished == null) {
            return asked;
        }
        return contented ? wished.and(asked) : wished;
    }
}
