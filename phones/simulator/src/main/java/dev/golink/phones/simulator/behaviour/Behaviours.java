package dev.golink.phones.simulator.behaviour;

import static dev.golink.phones.simulator.behaviour.Behaviour.ABSENT;
import static dev.golink.phones.simulator.behaviour.Behaviour.CORRUPT;
import static dev.golink.phones.simulator.behaviour.Behaviour.DROPPING;
import static dev.golink.phones.simulator.behaviour.Behaviour.FAILING;
import static dev.golink.phones.simulator.behaviour.Behaviour.LATE;
import static dev.golink.phones.simulator.behaviour.Behaviour.LEGACY;
import static dev.golink.phones.simulator.behaviour.Behaviour.PINGING;
import static dev.golink.phones.simulator.behaviour.Behaviour.REFUSING;
import static dev.golink.phones.simulator.behaviour.Behaviour.SILENT;
import static dev.golink.phones.simulator.behaviour.Behaviour.STALLING;
import static dev.golink.phones.simulator.behaviour.Behaviour.STILL;
import static dev.golink.phones.simulator.behaviour.Behaviour.UNDECIDED;
import static dev.golink.phones.simulator.behaviour.Behaviour.UNPAUSABLE;
import static dev.golink.phones.simulator.behaviour.Behaviour.WELL;

import java.util.Collections;
import java.util.List;

/** Chooses a behaviour for each phone of a show. The same index always gives the same behaviour. */
public final class Behaviours {
    /** Thirty behaviours that repeat: twelve are WELL, and each kind occurs. */
    private static final List<Behaviour> CAST = List.of(WELL, WELL, REFUSING, WELL, SILENT, WELL, LATE, WELL, LEGACY,
            WELL, DROPPING, WELL, FAILING, WELL, SILENT, WELL, LATE, STALLING, WELL, ABSENT, UNPAUSABLE, UNDECIDED,
            WELL, DROPPING, PINGING, SILENT, STILL, LATE, CORRUPT, WELL);
    /** Places among thirty; the phones there are well. */
    private static final int LOCKED_PLACE = 3;
    private static final int TABLET_PLACE = 5;
    private static final int SLOW_PLACE = 7;
    private static final int FORBIDDEN_PLACE = 9;
    private static final double GOLDEN_RATIO = 0.618_033_988_75;

    private Behaviours() {}

    /**
     * The behaviour of a phone.
     *
     * @param index the phone's index, from 0
     */
    public static Behaviour of(int index) {
        return CAST.get(index % CAST.size());
    }

    /**
     * How a phone reacts to gestures. Among each thirty phones, some that are well otherwise are locked, slow, or lack the
     * permission, so that an operator can try out all answers.
     *
     * @param index the phone's index, from 0
     */
    public static InputAnswer inputOf(int index) {
        return switch (index % CAST.size()) {
            case LOCKED_PLACE -> InputAnswer.LOCKED;
            case SLOW_PLACE -> InputAnswer.CARRIES_OUT_SLOWLY;
            case FORBIDDEN_PLACE -> InputAnswer.NOT_ALLOWED;
            default -> of(index).input();
        };
    }

    /**
     * Whether a phone is a tablet: one among each thirty is, the sixth.
     *
     * @param index the phone's index, from 0
     */
    public static boolean isTablet(int index) {
        return index % CAST.size() == TABLET_PLACE;
    }

    /**
     * Where in its round a phone starts, 0 to 1. Phones of one kind among thirty take turns. The next thirty start at
     * other places, so that a big swarm does not move in step.
     *
     * @param index the phone's index, from 0
     */
    public static double phaseOf(int index) {
        int place = index % CAST.size();
        Behaviour behaviour = CAST.get(place);
        double turn = (double) Collections.frequency(CAST.subList(0, place), behaviour)
                / Collections.frequency(CAST, behaviour);
        int round = index / CAST.size();
        return (turn + GOLDEN_RATIO * round) % 1;
    }
}
