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

/** Who is what in a swarm: the same for the same index, every time. */
public final class Temperaments {
    /** The cast of thirty that repeats; twelve are well, and every kind is among it. */
    private static final List<Temperament> CAST = List.of(WELL, WELL, REFUSING, WELL, SILENT, WELL, LATE, WELL, LEGACY,
            WELL, DROPPING, WELL, FAILING, WELL, SILENT, WELL, LATE, STALLING, WELL, ABSENT, UNPAUSABLE, UNDECIDED,
            WELL, DROPPING, PINGING, SILENT, STILL, LATE, CORRUPT, WELL);
    private static final double GOLDEN_RATIO = 0.618_033_988_75;

    private Temperaments() {}

    /** The temperament of the phone with this index, from 0. */
    public static Temperament of(int index) {
        return CAST.get(index % CAST.size());
    }

    /**
     * How far into its round the phone with this index starts, 0 to 1: the phones of one kind among thirty take turns,
     * and the next thirty start elsewhere, so that a big swarm does not move in step.
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
