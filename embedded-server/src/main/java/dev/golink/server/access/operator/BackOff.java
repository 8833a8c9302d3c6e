package dev.golink.server.access.operator;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.time.Clocks;

/**
 * How long somebody must wait after wrong passwords, by account and by network: the first few are free, then the pause
 * doubles with each. A pause ends by itself: after a minute at most for an account, a quarter of an hour for a network. The
 * pause of an account does not concern networks from which its owner has logged in, so a stranger elsewhere can't keep the
 * owner out. An address from which the owner has logged in is counted alone instead of with its network, so a stranger in
 * the same network can't either. An attempt counts from its beginning, so that many at once gain nothing. The window of the server itself needs
 * no password, and so is never concerned. Any thread may use it.
 */
public final class BackOff {
    private static final Policy ACCOUNTS = new Policy(5, Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Policy NETWORKS = new Policy(10, Duration.ofSeconds(1), Duration.ofMinutes(15));
    /** After this long without an attempt, the earlier ones are forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);
    /** The most accounts, and the most networks, that are remembered; the one that was quiet for longest goes first. */
    private static final int MOST = 10_000;
    private static final int MOST_FAMILIAR = 16;

    private final Clocks clocks;
    private final Map<OperatorId, Failures> accounts = new LinkedHashMap<>();
    private final Map<PeerNetwork, Failures> networks = new LinkedHashMap<>();
    /** The addresses that are counted alone. */
    private final Map<InetAddress, Failures> addresses = new LinkedHashMap<>();
    /** The addresses from which accounts were logged in last. */
    private final Map<OperatorId, Deque<InetAddress>> familiar = new HashMap<>();

    /** Starts without any failures. */
    public BackOff(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Begins an attempt, which counts as a failure until {@link #succeeded} or {@link #withdraw} is called.
     *
     * @return how long to wait before the next attempt, which has not begun then; zero if this one may go on
     */
    synchronized Duration begin(OperatorId account, InetAddress from) {
        PeerNetwork network = PeerNetwork.of(from);
        Duration pause = pause(account, from);
        if (pause.isZero()) {
            if (!isFamiliar(account, network)) {
                add(accounts, account, ACCOUNTS);
            }
            if (isFamiliar(account, from)) {
                add(addresses, from, NETWORKS);
            } else {
                add(networks, network, NETWORKS);
            }
        }
        return pause;
    }

    /**
     * The password was right: the account's failures are forgotten. Those of the network stay, because otherwise somebody
     * with an account could go on guessing the passwords of others.
     */
    synchronized void succeeded(OperatorId account, InetAddress from) {
        accounts.remove(account);
        takeBack(account, from);
        Deque<InetAddress> known = familiar.computeIfAbsent(account, _ -> new ArrayDeque<>());
        known.remove(from);
        known.addLast(from);
        if (known.size() > MOST_FAMILIAR) {
            known.removeFirst();
        }
    }

    /** The attempt was not carried out. */
    synchronized void withdraw(OperatorId account, InetAddress from) {
        PeerNetwork network = PeerNetwork.of(from);
        if (!isFamiliar(account, network)) {
            takeBack(accounts, account);
        }
        takeBack(account, from);
    }

    private void takeBack(OperatorId account, InetAddress from) {
        if (isFamiliar(account, from)) {
            takeBack(addresses, from);
        } else {
            takeBack(networks, PeerNetwork.of(from));
        }
    }

    /** How long somebody must wait now before the next attempt; zero if not at all. */
    public synchronized Duration pause(OperatorId account, InetAddress from) {
        PeerNetwork network = PeerNetwork.of(from);
        Duration ofAccount = isFamiliar(account, network) ? Duration.ZERO : pause(accounts, account);
        Duration ofNetwork = isFamiliar(account, from) ? pause(addresses, from) : pause(networks, network);
        return ofAccount.compareTo(ofNetwork) >= 0 ? ofAccount : ofNetwork;
    }

    private boolean isFamiliar(OperatorId account, PeerNetwork network) {
        return familiar.containsKey(account) && familiar.get(account).stream().anyMatch(network::has);
    }

    private boolean isFamiliar(OperatorId account, InetAddress from) {
        return familiar.containsKey(account) && familiar.get(account).contains(from);
    }

    private <K> Duration pause(Map<K, Failures> map, K key) {
        Failures failures = map.get(key);
        long left = failures == null ? 0 : failures.endsAt - clocks.elapsed();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    private <K> void add(Map<K, Failures> map, K key, Policy policy) {
        long now = clocks.elapsed();
        Failures before = map.remove(key); // and added again at the end, so that the first one is the quietest
        int count = before == null || now - before.lastAt > MEMORY.toNanos() ? 1 : before.count + 1;
        if (map.size() >= MOST) {
            map.remove(map.keySet().iterator().next());
        }
        map.put(key, new Failures(count, now, now + policy.pauseAfter(count).toNanos()));
    }

    private <K> void takeBack(Map<K, Failures> map, K key) {
        map.computeIfPresent(key, (_, failures) -> failures.count == 1 ? null
                : new Failures(failures.count - 1, failures.lastAt, failures.lastAt));
    }

    /**
     * @param count  how many failed in a row
     * @param lastAt when the last one began, by the monotonic clock
     * @param endsAt when the pause ends, by the monotonic clock
     */
    private record Failures(int count, long lastAt, long endsAt) {}

    /**
     * @param free  how many failures have no pause
     * @param first the first pause
     * @param most  the longest pause
     */
    private record Policy(int free, Duration first, Duration most) {
        private static final int MOST_DOUBLINGS = 20;

        Duration pauseAfter(int count) {
            if (count <= free) {
                return Duration.ZERO;
            }
            Duration pause = first.multipliedBy(1L << Math.min(count - free - 1, MOST_DOUBLINGS));
            return pause.compareTo(most) > 0 ? most : pause;
        }
    }
}
