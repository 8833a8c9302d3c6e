package dev.golink.benchmarks.attacks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.golink.benchmarks.attacks.peer.Target;
import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.load.FleetWatch;
import dev.golink.benchmarks.load.LoadClient;
import dev.golink.benchmarks.load.PhoneCrowd;
import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.benchmarks.server.Usage;

/** Runs all attacks, one after the other, on one server that also serves some well-behaved phones. */
public final class AttackSuite {
    /** The server's limit of open files; low enough for an attack to exhaust it. */
    private static final int DESCRIPTORS = 4_096;
    private static final int BYSTANDERS = 50;
    private static final int NEWCOMERS = 20;
    private static final Duration HEART = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SETTLED = 10_000_000_000L;

    private final ServerProcess server;
    private final Target target;
    private final LoadClient load;
    private final PhoneCrowd bystanders;
    private final long otherSockets;

    private AttackSuite(ServerProcess server, LoadClient load) throws IOException {
        this.server = server;
        this.target = Target.of(server);
        this.load = load;
        var _ = Condition.atRest(server); // the first query opens a socket that stays open for later queries
        this.otherSockets = server.files().sockets();
        this.bystanders = load.phones(BYSTANDERS, true);
    }

    /**
     * Attacks a server.
     *
     * @param tls  whether all peers speak TLS; then there are attacks on TLS itself as well
     * @param only a part of the names of the attacks to run; empty for all attacks
     * @return the lines of a table, followed by figures
     * @throws IOException if the server does not start, an attack can't be carried out, or the server ends
     */
    public static List<String> run(ServerProcess.Setup setup, boolean tls, String only)
            throws IOException, InterruptedException {
        ServerKind kind = tls ? ServerKind.GOLINK_TLS : ServerKind.GOLINK;
        try (ServerProcess server = ServerProcess.start(kind, setup.withDescriptors(DESCRIPTORS));
                LoadClient load = LoadClient.start(server)) {
            return new AttackSuite(server, load).run(tls, only);
        }
    }

    private List<String> run(boolean tls, String only) throws IOException, InterruptedException {
        bystanders.join(BYSTANDERS, PATIENCE);
        bystanders.startHearts(HEART);
        List<AttackResult> results = new ArrayList<>();
        for (Attack attack : attacks(tls).stream().filter(one -> one.name().contains(only)).toList()) {
            AttackResult result = run(attack);
            System.out.println("# " + result.row());
            results.add(result);
        }
        String of = server.kind().word() + ".attacks";
        long survived = results.stream().filter(AttackResult::survived).count();
        return Stream.of(AttackResult.head(tls).stream(), results.stream().map(AttackResult::row),
                Stream.of(new Figure(of + ".tried", results.size(), "attacks").line(),
                        new Figure(of + ".survived", (double) survived, "attacks").line()))
                .flatMap(lines -> lines).toList();
    }

    private static List<Attack> attacks(boolean tls) {
        return Stream.of(List.of(new Attack("no attack, for comparison", AttackSuite::wait)), FrameAttacks.all(),
                HandshakeAttacks.all(), HttpAttacks.all(), tls ? TlsAttacks.all() : List.<Attack>of(),
                TalkAttacks.all(), DepartureAttacks.all()).flatMap(List::stream).toList();
    }

    private static String wait(Target server) throws InterruptedException {
        Thread.sleep(REST);
        return "nobody for " + REST.toSeconds() + " s";
    }

    private AttackResult run(Attack attack) throws IOException, InterruptedException {
        int lost = bystanders.lost();
        Condition before = Condition.atRest(server);
        FreshPhone during = FreshPhone.start(target);
        PeakSampler peakSampler = PeakSampler.watch(server);
        Usage usage = Usage.since(server);
        double busy;
        String fate;
        try (during; peakSampler) {
            fate = attack.procedure().attack(target);
            busy = usage.percent();
        }
        Count count = settle();
        FreshPhone later = FreshPhone.times(target, NEWCOMERS);
        Condition after = Condition.atRest(server);
        return new AttackResult(attack.name(), fate, before, peakSampler.worst(), after, busy, during, later,
                count.registry,
                count.sockets, bystanders.lost() - lost);
    }

    /** Waits up to ten seconds until the server has noticed the closed connections, and counts. */
    private Count settle() throws IOException, InterruptedException {
        try (FleetWatch watch = load.watchFleet("counter")) {
            long start = System.nanoTime();
            Count count = count(watch);
            while (count.registry != count.sockets && System.nanoTime() - start < SETTLED) {
                Thread.sleep(100);
                count = count(watch);
            }
            return count;
        }
    }

    private Count count(FleetWatch watch) throws IOException {
        return new Count(watch.count().connections(), server.files().sockets() - otherSockets);
    }

    private record Count(int registry, long sockets) {}
}
