package dev.golink.server.fleet.screen;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;

/**
 * Those who watch one phone's screen, and what they have a use for.
 *
 * @param operators who watches, each once, in order
 * @param wished    what serves all of those who said what they have a use for; null if nobody did
 * @param contented whether some said nothing, and so take whatever the phone was asked for
 */
public record ScreenAudience(List<OperatorId> operators, @Nullable ScreenTuning wished, boolean contented) {
    /** Nobody watches. */
    public static final ScreenAudience NOBODY = new ScreenAudience(List.of(), null, false);

    /** Copies the list. */
    public ScreenAudience {
        operators = List.copyOf(operators);
    }

    /** Whether nobody watches. */
    public boolean isEmpty() {
        return operators.isEmpty();
    }

    /** What serves all of them, if a phone was asked for this; of nobody's wish nothing is known. */
    public ScreenTuning tuning(ScreenTuning asked) {
        if (wished == null) {
            return asked;
        }
        return contented ? wished.and(asked) : wished;
    }
}
