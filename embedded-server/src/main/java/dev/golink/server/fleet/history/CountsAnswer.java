package dev.golink.server.fleet.history;

import java.time.Instant;
import java.util.List;

import dev.golink.server.fleet.id.Refusal;

/** The answer to a {@link CountsQuery}. */
public sealed interface CountsAnswer {
    /**
     * The numbers of connected phones.
     *
     * @param points one for each step in which the server ran, in the order of time
     */
    record Counts(List<Point> points) implements CountsAnswer {
        /** Copies the list. */
        public Counts {
            points = List.copyOf(points);
        }
    }

    /**
     * How many phones were connected in one step.
     *
     * @param at    the begin of the step
     * @param least the smallest number
     * @param most  the greatest number
     */
    record Point(Instant at, int least, int most) {}

    /**
     * The server can't answer or must not.
     *
     * @param refusal the reason
     */
    record Refused(Refusal refusal) implements CountsAnswer {}

    /** The server was not reachable or did not answer. */
    record Unreachable() implements CountsAnswer {}
}
