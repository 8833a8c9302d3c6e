package dev.golink.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Machine;
import dev.golink.benchmarks.figures.Samples;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.history.file.ConnectedMinute;
import dev.golink.server.history.file.ConnectedSteps;
import dev.golink.server.history.file.FilesReader;
import dev.golink.server.history.file.HistoryFiles;

/** Fills a history with entries of twelve months, and measures how fast they are found and deleted. */
@Command(name = "history", mixinStandardHelpOptions = true,
        description = "Measure how fast entries are stored, found and deleted.")
public final class HistoryCommand implements Callable<Integer> {
    private static final Instant FROM = Instant.parse("2025-12-01T00:00:00Z");
    private static final Duration TIME = Duration.ofDays(365);
    private static final long NO_LIMIT = 1L << 36;
    private static final int AT_ONCE = 5_000;
    private static final int PAGE = 100;
    private static final double NANOS_A_MILLI = 1e6;

    private final Random random = new Random(19);

    @Option(names = "--entries", paramLabel = "N", defaultValue = "10000000",
            description = "Number of entries. Default: ${DEFAULT-VALUE}")
    private int count;

    @Option(names = "--phones", paramLabel = "N", defaultValue = "10000",
            description = "Number of phones. Default: ${DEFAULT-VALUE}")
    private int phones;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "200",
            description = "How often each query is asked. Default: ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--in", paramLabel = "DIR",
            description = "A folder on the disk to measure. Default: the system's folder for temporary files.")
    private Path in = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() throws IOException, DatabaseException {
        System.out.println(Machine.MARK + Machine.describe() + "; " + count + " entries, " + phones + " phones");
        Path folder = Files.createTempDirectory(in, "history");
        try (HistoryFiles files = new HistoryFiles(folder, NO_LIMIT, _ -> {})) {
            Instant end = fill(files, folder);
            find(folder, end);
            long begun = System.nanoTime();
            files.retain(Duration.ofDays(365 - 31), end);
            print("delete_month", millis(System.nanoTime() - begun), "ms");
        } finally {
            delete(folder);
        }
        return 0;
    }

    private Instant fill(HistoryFiles files, Path folder) throws IOException, DatabaseException {
        ManyEntries entries = new ManyEntries(phones, FROM, TIME.dividedBy(count));
        files.open(FROM);
        long begun = System.nanoTime();
        for (int left = count; left > 0; left -= AT_ONCE) {
            List<HistoryEntry> next = new ArrayList<>(entries.next(Math.min(left, AT_ONCE)));
            List<ConnectedMinute> minutes = List
                    .of(new ConnectedMinute(ConnectedSteps.minute(entries.at()), phones / 2, phones));
            while (!next.isEmpty()) {
                next.subList(0, files.add(next, minutes)).clear();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        print("stored", count / seconds, "/s");
        try (Stream<Path> all = Files.list(folder)) {
            print("bytes_each", (double) all.mapToLong(file -> file.toFile().length()).sum() / count, "B");
        }
        return entries.at();
    }

    private void find(Path folder, Instant end) throws DatabaseException {
        long begun = System.nanoTime();
        try (FilesReader reader = new FilesReader(folder)) {
            reader.find(HistoryQuery.newest(PAGE));
            print("first_page_after_start", millis(System.nanoTime() - begun), "ms");
            measure(reader, "first_page", _ -> HistoryQuery.newest(PAGE));
            measure(reader, "phone_last_100", _ -> newest().ofPhone(anyPhone()));
            measure(reader, "phone_commands",
                    _ -> newest().ofPhone(anyPhone()).ofKinds(Set.of(HistoryKind.COMMAND)));
            measure(reader, "unknown_phone", round -> newest().ofPhone(ManyEntries.phone(phones + round)));
            measure(reader, "kinds", _ -> newest().ofKinds(Set.of(HistoryKind.MESSAGE, HistoryKind.COMMAND)));
            measure(reader, "absent_kind", _ -> newest().ofKinds(Set.of(HistoryKind.ACCESS)));
            measure(reader, "operator", round -> newest().ofOperator(ManyEntries.operator(round % 20)));
            measure(reader, "phone_and_operator",
                    round -> newest().ofPhone(anyPhone()).ofOperator(ManyEntries.operator(round % 20)));
            measure(reader, "day", _ -> day(newest(), end));
            measure(reader, "day_of_phone", _ -> day(newest().ofPhone(anyPhone()), end));
            long before = System.nanoTime();
            reader.counts(new CountsQuery(end.minus(Duration.ofDays(30)), end, Duration.ofHours(1)));
            print("counts_month", millis(System.nanoTime() - before), "ms");
        }
    }

    private void measure(FilesReader reader, String name, IntFunction<HistoryQuery> query) throws DatabaseException {
        Samples took = new Samples();
        for (int round = 0; round < rounds; round++) {
            HistoryQuery next = query.apply(round);
            long begun = System.nanoTime();
            reader.find(next);
            took.add(System.nanoTime() - begun);
        }
        print(name + ".p50", took.percentile(0.5), "ms");
        print(name + ".p99", took.percentile(0.99), "ms");
        print(name + ".max", took.percentile(1), "ms");
    }

    private static HistoryQuery newest() {
        return HistoryQuery.newest(PAGE);
    }

    private HistoryQuery day(HistoryQuery query, Instant end) {
        Instant from = end.minus(Duration.ofDays(1L + random.nextInt(360)));
        return query.between(from, from.plus(Duration.ofDays(1)));
    }

    private PhoneId anyPhone() {
        return ManyEntries.phone(random.nextInt(phones));
    }

    private static double millis(long nanos) {
        return nanos / NANOS_A_MILLI;
    }

    private static void print(String name, double value, String unit) {
        System.out.println(new Figure("history." + name, value, unit).line());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
