package dev.golink.server.access.knock;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.fleet.id.OperatorId;

/**
 * The clients that wait to be let in. It only decides: the caller closes connections and stores what is to be stored.
 * Only one thread may use it. Every method takes the same time however many wait, except for what operators do. See
 * decision 0068.
 */
public final class WaitingList {
    /** The most clients that may wait. */
    public static final int MOST = 1_000;
    /** The most clients of one network that may wait. */
    public static final int MOST_OF_NETWORK = 64;

    private static final int NUMBERS = 10_000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Place, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<PeerNetwork, Integer> networks = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private int lastRow;

    /**
     * An empty list.
     *
     * @param clock  the wall clock, for display
     * @param random chooses the numbers that clients show
     */
    public WaitingList(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Decides about a client that knocks.
     *
     * @param standing what the server knows about its id
     */
    public KnockResult knock(Knock knock, KnockStanding standing) {
        return switch (standing) {
            case KnockStanding.TurnedAwayBefore(var until) -> new KnockResult.TurnedAwayBefore(until);
            case KnockStanding.Taken() ->
                new KnockResult.Claims(new Claim(knock.who(), knock.address(), clock.instant()));
            case KnockStanding.Free() -> add(knock, false);
            case KnockStanding.LetInElsewhere() -> add(knock, true);
        };
    }

    private KnockResult add(Knock knock, boolean asksAgain) {
        Place place = new Place(knock.who(), knock.address());
        Waiting present = waiting.get(place);
        if (present != null) {
            return new KnockResult.Waits(present, false);
        }
        boolean networkIsFull = networks.getOrDefault(place.network(), 0) >= MOST_OF_NETWORK;
        if (networkIsFull || waiting.size() >= MOST) {
            return new KnockResult.TooManyWait(networkIsFull);
        }
        lastRow++;
        boolean getsNumber = knock.keepsTokens() && knock.who().kind() == PeerKind.PHONE;
        Waiting row = new Waiting(lastRow, knock.who(), knock.address(), knock.model(),
                getsNumber ? Optional.of(newNumber()) : Optional.empty(), clock.instant(), asksAgain);
        waiting.put(place, row);
        places.put(row.row(), place);
        networks.merge(place.network(), 1, Integer::sum);
        return new KnockResult.Waits(row, true);
    }

    /**
     * Sets what device a client says it is.
     *
     * @param row the number of its row
     * @return whether that changed something
     */
    public boolean describe(int row, String model) {
        Waiting present = present(row);
        if (present == null || present.model().equals(model)) {
            return false;
        }
        waiting.put(new Place(present.who(), present.address()),
                new Waiting(row, present.who(), present.address(), model, present.number(), present.since(),
                        present.asksAgain()));
        return true;
    }

    /**
     * A client has left.
     *
     * @param row the number of its row
     * @return whether it waited
     */
    public boolean left(int row) {
        Waiting present = present(row);
        if (present != null) {
            remove(present);
        }
        return present != null;
    }

    private @Nullable Waiting present(int row) {
        Place place = places.get(row);
        return place == null ? null : waiting.get(place);
    }

    /**
     * Lets clients in. Of two with one id, only the first; the others wait no longer, because the id is taken then.
     *
     * @param rows  the numbers of their rows; those that do not exist any more are ignored
     * @param reach from where they may connect in future; without a meaning for those that get a token
     * @param by    the operator
     */
    public LetIn letIn(Collection<Integer> rows, Reach reach, OperatorId by) {
        Map<Waiting, AdmittedIdentity> identities = new LinkedHashMap<>();
        List<Waiting> forTokens = new ArrayList<>();
        List<Waiting> displaced = new ArrayList<>();
        Set<ClaimedId> decided = new HashSet<>();
        for (Waiting row : removed(rows)) {
            if (!decided.add(row.who())) {
                displaced.add(row);
            } else if (row.number().isPresent()) {
                forTokens.add(row);
            } else {
                identities.put(row, new AdmittedIdentity(row.who(), reach.of(row.address()), row.model(), by,
                        clock.instant()));
            }
        }
        List<Waiting> others = waiting.values().stream().filter(row -> decided.contains(row.who())).toList();
        others.forEach(this::remove);
        displaced.addAll(others);
        return new LetIn(identities, forTokens, displaced);
    }

    /**
     * Turns clients away.
     *
     * @param rows the numbers of their rows; those that do not exist any more are ignored
     * @return the rows that waited, whose connections are to be closed
     */
    public List<Waiting> turnAway(Collection<Integer> rows) {
        return removed(rows);
    }

    /** What the server remembers of a client that was turned away. */
    public static TurnedAway memoryOf(Waiting row) {
        return new TurnedAway(row.who(), PeerNetwork.of(row.address()));
    }

    /** The clients that wait, the one that waits longest first. */
    public List<Waiting> all() {
        return List.copyOf(waiting.values());
    }

    private List<Waiting> removed(Collection<Integer> rows) {
        Set<Integer> wanted = Set.copyOf(rows);
        List<Waiting> removed = waiting.values().stream().filter(row -> wanted.contains(row.row())).toList();
        removed.forEach(this::remove);
        return removed;
    }

    private void remove(Waiting row) {
        Place place = new Place(row.who(), row.address());
        waiting.remove(place);
        places.remove(row.row());
        networks.computeIfPresent(place.network(), (_, count) -> count == 1 ? null : count - 1);
        row.number().ifPresent(numbers::remove);
    }

    /** A number that nobody else shows now. There are ten times as many as clients may wait. */
    private String newNumber() {
        String number;
        do {
            number = String.format(Locale.ROOT, "%04d", random.nextInt(NUMBERS));
        } while (!numbers.add(number));
        return number;
    }

    private record Place(ClaimedId who, InetAddress address) {
        PeerNetwork network() {
            return PeerNetwork.of(address);
        }
    }
}
