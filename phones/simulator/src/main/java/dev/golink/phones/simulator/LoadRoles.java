package dev.golink.phones.simulator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.DeviceProfiles;
import dev.golink.phones.simulator.load.Faults.Kind;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.server.fleet.id.PhoneId;

/** Gives each phone of a load its behaviour and its sharing. The same seed gives the same result. */
final class LoadRoles {
    private static final double ALL = 100;
    private static final Set<Behaviour> FAULTY_SCREENS = EnumSet.of(Behaviour.REFUSING, Behaviour.STILL,
            Behaviour.STALLING, Behaviour.CORRUPT, Behaviour.UNPAUSABLE);

    private LoadRoles() {}

    /** The profiles of a load's phones, in the order in which they connect. */
    static List<DeviceProfile> of(SwarmLoad load) {
        SplittableRandom random = new SplittableRandom(load.seed());
        Behaviour[] behaviours = behaviours(load);
        boolean[] sharing = sharing(load, behaviours);
        int[] places = shuffled(load.phones(), random);
        return IntStream.range(0, load.phones()).mapToObj(index -> DeviceProfiles.of(index, id(load, index),
                behaviours[places[index]], random.nextDouble(), sharing[places[index]])).toList();
    }

    /** Phones with faults, grouped by kind of fault, followed by phones without faults. */
    private static Behaviour[] behaviours(SwarmLoad load) {
        Behaviour[] all = new Behaviour[load.phones()];
        Arrays.fill(all, Behaviour.WELL);
        int from = 0;
        from = fill(all, from, load, Kind.SILENT, Behaviour.SILENT);
        from = fill(all, from, load, Kind.REFUSE, Behaviour.REFUSING);
        from = fill(all, from, load, Kind.SLOW, Behaviour.SLOW);
        from = fill(all, from, load, Kind.STILL, Behaviour.STILL);
        from = fill(all, from, load, Kind.STALLED, Behaviour.STALLING);
        from = fill(all, from, load, Kind.CORRUPT, Behaviour.CORRUPT);
        from = fill(all, from, load, Kind.NOPAUSE, Behaviour.UNPAUSABLE);
        from = fill(all, from, load, Kind.LEGACY, Behaviour.LEGACY);
        fill(all, from, load, Kind.PING, Behaviour.PINGING);
        return all;
    }

    private static int fill(Behaviour[] all, int from, SwarmLoad load, Kind kind, Behaviour behaviour) {
        int to = Math.min(all.length, from + (int) Math.round(load.phones() * load.faults().of(kind) / ALL));
        Arrays.fill(all, from, to, behaviour);
        return to;
    }

    /**
     * Whether each phone has a screen to share. Phones at the end of the list, which have no faults, get the load's
     * number of screens. Phones whose fault is in their sharing always have a screen.
     */
    private static boolean[] sharing(SwarmLoad load, Behaviour[] behaviours) {
        boolean[] sharing = new boolean[behaviours.length];
        for (int i = 0; i < sharing.length; i++) {
            sharing[i] = i >= sharing.length - load.sharing() || FAULTY_SCREENS.contains(behaviours[i]);
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

    private static PhoneId id(SwarmLoad load, int index) {
        return new PhoneId(String.format(Locale.ROOT, "%s%05d", load.prefix(), index + 1));
    }
}
