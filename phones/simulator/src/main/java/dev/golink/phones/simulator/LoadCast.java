package dev.golink.phones.simulator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.golink.phones.simulator.character.Profile;
import dev.golink.phones.simulator.character.Profiles;
import dev.golink.phones.simulator.character.Temperament;
import dev.golink.phones.simulator.load.Faults.Kind;
import dev.golink.phones.simulator.load.Load;
import dev.golink.server.fleet.id.PhoneId;

/** Gives each phone of a load its behaviour and its sharing. The same seed gives the same result. */
final class LoadCast {
    private static final double ALL = 100;
    private static final Set<Temperament> FAULTY_SCREENS = EnumSet.of(Temperament.REFUSING, Temperament.STILL,
            Temperament.STALLING, Temperament.CORRUPT, Temperament.UNPAUSABLE);

    private LoadCast() {}

    /** The profiles of a load's phones, in the order in which they connect. */
    static List<Profile> of(Load load) {
        SplittableRandom random = new SplittableRandom(load.seed());
        Temperament[] temperaments = temperaments(load);
        boolean[] sharing = sharing(load, temperaments);
        int[] places = shuffled(load.phones(), random);
        return IntStream.range(0, load.phones()).mapToObj(index -> Profiles.of(index, id(load, index),
                temperaments[places[index]], random.nextDouble(), sharing[places[index]])).toList();
    }

    /** Phones with faults, grouped by kind of fault, followed by phones without faults. */
    private static Temperament[] temperaments(Load load) {
        Temperament[] all = new Temperament[load.phones()];
        Arrays.fill(all, Temperament.WELL);
        int from = 0;
        from = fill(all, from, load, Kind.SILENT, Temperament.SILENT);
        from = fill(all, from, load, Kind.REFUSE, Temperament.REFUSING);
        from = fill(all, from, load, Kind.SLOW, Temperament.SLOW);
        from = fill(all, from, load, Kind.STILL, Temperament.STILL);
        from = fill(all, from, load, Kind.STALLED, Temperament.STALLING);
        from = fill(all, from, load, Kind.CORRUPT, Temperament.CORRUPT);
        from = fill(all, from, load, Kind.NOPAUSE, Temperament.UNPAUSABLE);
        from = fill(all, from, load, Kind.LEGACY, Temperament.LEGACY);
        fill(all, from, load, Kind.PING, Temperament.PINGING);
        return all;
    }

    private static int fill(Temperament[] all, int from, Load load, Kind kind, Temperament temperament) {
        int to = Math.min(all.length, from + (int) Math.round(load.phones() * load.faults().of(kind) / ALL));
        Arrays.fill(all, from, to, temperament);
        return to;
    }

    /**
     * Whether each phone has a screen to share. Phones at the end of the list, which have no faults, get the load's
     * number of screens. Phones whose fault is in their sharing always have a screen.
     */
    private static boolean[] sharing(Load load, Temperament[] temperaments) {
        boolean[] sharing = new boolean[temperaments.length];
        for (int i = 0; i < sharing.length; i++) {
            sharing[i] = i >= sharing.length - load.sharing() || FAULTY_SCREENS.contains(temperaments[i]);
        }
        return sharing;
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] places = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int place = places[i];
            places[i] = places[other];
            places[other] = place;
        }
        return places;
    }

    private static PhoneId id(Load load, int index) {
        return new PhoneId(String.format(Locale.ROOT, "%s%05d", load.prefix(), index + 1));
    }
}
