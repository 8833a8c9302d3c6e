package dev.golink.phones.simulator.character;

import static dev.golink.phones.simulator.character.Temperament.ABSENT;
import static dev.golink.phones.simulator.character.Temperament.CORRUPT;
import static dev.golink.phones.simulator.character.Temperament.DROPPING;
import static dev.golink.phones.simulator.character.Temperament.FAILING;
import static dev.golink.phones.simulator.character.Temperament.LATE;
import static dev.golink.phones.simulator.character.Temperament.LEGACY;
import static dev.golink.phones.simulator.character.Temperament.PINGING;
import static dev.golink.phones.simulator.character.Temperament.REFUSING;
import static dev.golink.phones.simulator.character.Temperament.SILENT;
import static dev.golink.phones.simulator.character.Temperament.STALLING;
import static dev.golink.phones.simulator.character.Temperament.STILL;
import static dev.golink.phones.simulator.character.Temperament.UNDECIDED;
import static dev.golink.phones.simulator.character.Temperament.UNPAUSABLE;
import static dev.golink.phones.simulator.character.Temperament.WELL;

import java.util.Collections;
import java.util.List;

/** Chooses a temperament for each phone of a show. The same index always gives the same temperament. */
public final class Temperaments {
    /** Thirty temperaments that repeat: twelve are WELL, and each kind occurs. */
    private static final List<Temperament> CAST = List.of(WELL, WELL, REFUSING, WELL, SILENT, WELL, LATE, WELL, LEGACY,
            WELL, DROPPING, WELL, FAILING, WELL, SILENT, WELL, LATE, STALLING, WELL, ABSENT, UNPAUSABLE, UNDECIDED,
            WELL, DROPPING, PINGING, SILENT, STILL, LATE, CORRUPT, WELL);
    private static final double GOLDEN_RATIO = 0.618_033_988_75;

    private Temperaments() {}

    /**
     * The temperament of a phone.
     *
     * @param index the phone's index, from 0
     */
    public static Temperament of(int index) {
        return CAST.get(index % CAST.size());
    }

    /**
     * Where in its round a phone starts, 0 to 1. Phones of one kind among thirty take turns. The next thirty start at
     * other places, so that a big swarm does not move in step.
     *
     * @param index the phone's index, from 0
     */
    public static double phaseOf(int index) {
        int place = index % CAST.size();
        Temperament temperament = CAST.get(place);
        double turn = (double) Collections.frequency(CAST.subList(0, place), temperament)
                / Collections.frequency(CAST, temperament);
        int round = index / CAST.size();
        return (turn + GOLDEN_RATIO * round) % 1;
    }
}
