package dev.golink.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.golink.benchmarks.attacks.AttackSuite;
import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Machine;
import dev.golink.benchmarks.history.HistoryCommand;
import dev.golink.benchmarks.measure.Benchmark;
import dev.golink.benchmarks.measure.MeasureSettings;
import dev.golink.benchmarks.measure.Runner;
import dev.golink.benchmarks.server.Cores;
import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.benchmarks.start.StartCommand;

/** The command line of the benchmarks. */
@Command(name = "benchmarks", subcommands = {ReportCommand.class, StartCommand.class, HistoryCommand.class},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Measure the headless server, and the bare WebSocket library for comparison.")
final class BenchmarksCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String ATTACKS = "attacks";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "WHAT",
            description = "What to measure: connect, idle, relay, storm, handshakes, feed, frames,"
                    + " input, memory, attacks, or all.")
    private List<String> what = new ArrayList<>();

    @Option(names = "--phones", paramLabel = "N", defaultValue = "10000",
            description = "Number of phones. Default: ${DEFAULT-VALUE}")
    private int phones;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
            description = "Number of rounds; the result is their median. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "30",
            description = "Duration of each measurement over time, in seconds. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--ramp", paramLabel = "N", defaultValue = "2500",
            description = "Number of phones that connect per second. Default: ${DEFAULT-VALUE}")
    private double ramp;

    @Option(names = "--heart", paramLabel = "SECONDS", defaultValue = "5",
            description = "Heartbeat interval of each phone. Default: ${DEFAULT-VALUE}")
    private int heart;

    @Option(names = "--relays", paramLabel = "N", defaultValue = "2000",
            description = "Commands per second. Default: ${DEFAULT-VALUE}")
    private double relays;

    @Option(names = "--servers", paramLabel = "NAMES", split = ",", defaultValue = "raw,golink",
            description = "The servers to measure. Default: ${DEFAULT-VALUE}")
    private List<String> servers = new ArrayList<>();

    @Option(names = "--tls",
            description = "Also measure GoLink over TLS, and without resumption where phones come back. All attackers"
                    + " speak TLS, and there are attacks on TLS itself.")
    private boolean tls;

    @Option(names = "--only", paramLabel = "TEXT", defaultValue = "",
            description = "Of the attacks, only those with this text in their name.")
    private String only = "";

    @Option(names = "--jvm", paramLabel = "ARGUMENTS",
            defaultValue = "-XX:+UseCompactObjectHeaders -XX:MetaspaceSize=96m -XX:+UseSerialGC -Xms56m -XX:NewSize=40m"
                    + " -XX:MaxNewSize=40m -XX:SurvivorRatio=2 -XX:TargetSurvivorRatio=90",
            description = "Arguments for the servers' virtual machines. Default: ${DEFAULT-VALUE}")
    private String jvm = "";

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "benchmarks/target/benchmarks.txt",
            description = "The file to which the results are appended, for the report. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (what.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name what to measure.");
        }
        Set<Benchmark> benchmarks = benchmarks();
        String machine = Machine.describe();
        Cores cores = Cores.divide();
        print(List.of(Machine.MARK + String.join("; ", machine, cores.toString(),
                phones + " phones, " + rounds + " rounds of " + seconds + " s, servers with " + jvm)));
        MeasureSettings settings = settings(cores);
        for (Benchmark benchmark : benchmarks) {
            print(new Runner(settings).run(benchmark).stream().map(Figure::line).toList());
        }
        if (what.contains(ATTACKS) || what.contains(ALL)) {
            print(AttackSuite.run(settings.setup(), tls, only));
        }
        return 0;
    }

    private Set<Benchmark> benchmarks() {
        Set<Benchmark> wanted = EnumSet.noneOf(Benchmark.class);
        for (String name : what) {
            switch (name) {
                case ALL -> wanted.addAll(EnumSet.allOf(Benchmark.class));
                case ATTACKS -> {}
                default -> wanted.add(read(Benchmark.class, name));
            }
        }
        return wanted;
    }

    private MeasureSettings settings(Cores cores) throws IOException {
        Path folder = Files.createTempDirectory("golink-benchmarks");
        System.out.println("# the servers' logs: " + folder);
        List<String> arguments = jvm.isBlank() ? List.of() : List.of(jvm.strip().split("\\s+", -1));
        return new MeasureSettings(phones, rounds, Duration.ofSeconds(seconds), ramp, Duration.ofSeconds(heart), relays,
                kinds(),
                new ServerProcess.Setup(cores, arguments, 0, folder));
    }

    private List<ServerKind> kinds() {
        Set<ServerKind> kinds = new LinkedHashSet<>();
        servers.forEach(name -> kinds.add(read(ServerKind.class, name)));
        if (tls) {
            kinds.addAll(List.of(ServerKind.GOLINK_TLS, ServerKind.GOLINK_TLS_FULL));
        }
        return List.copyOf(kinds);
    }

    private void print(List<String> lines) throws IOException {
        PrintStream screen = System.out;
        lines.forEach(screen::println);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private <E extends Enum<E>> E read(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "'" + name + "' is not a measurement or a server", e);
        }
    }
}
