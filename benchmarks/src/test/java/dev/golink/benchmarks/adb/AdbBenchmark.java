package dev.golink.benchmarks.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.golink.benchmarks.figures.Figure;
import dev.golink.benchmarks.figures.Machine;
import dev.golink.benchmarks.figures.Samples;
import dev.golink.benchmarks.server.Cores;
import dev.golink.benchmarks.server.ProcessFiles;
import dev.golink.benchmarks.server.ServerKind;
import dev.golink.benchmarks.server.ServerProcess;
import dev.golink.benchmarks.server.Usage;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakeAndroid;
import dev.golink.phones.client.wire.Wire;
import dev.golink.phones.client.wire.WireLimits;

/**
 * Measures {@code golink adb-bridge} in a process of its own: fake phones at a fake adb server record their screens, and an
 * operator of a server in another process watches all of them. Run it with {@code benchmarks/run adb}.
 */
class AdbBenchmark {
    private static final int PHONES = Integer.getInteger("adb.phones", 20);
    private static final int RATE = Integer.getInteger("adb.rate", 10);
    private static final int BYTES = Integer.getInteger("adb.bytes", 16 * 1024);
    private static final int SECONDS = Integer.getInteger("adb.seconds", 30);
    private static final int WARM_UP = Integer.getInteger("adb.warmup", 10);
    private static final double MEBI = 1 << 20;
    private static final WireLimits LIMITS = new WireLimits(16 * 1024 * 1024, 1_000_000, Duration.ofSeconds(30));

    private final List<String> lines = new ArrayList<>();

    @Test
    void measure() throws IOException, InterruptedException {
        lines.add(Machine.MARK + Machine.describe());
        lines.add(String.format(Locale.ROOT, "# adb: %d phones, %d pictures of %d B a second each, for %d s", PHONES,
                RATE, BYTES,
                SECONDS));
        Path folder = Files.createTempDirectory("golink-adb");
        StampedVideo video = new StampedVideo(BYTES, RATE);
        try (FakeAdbServer adb = FakeAdbServer.start();
                ServerProcess server = ServerProcess.start(ServerKind.GOLINK,
                        new ServerProcess.Setup(new Cores(-1, -1), List.of("-XX:+UseSerialGC"), 0, folder));
                Wire wire = Wire.start("operator", LIMITS)) {
            List<String> phones = IntStream.range(0, PHONES).mapToObj(index -> plug(adb, video, index)).toList();
            Process bridge = bridge(server.address(), adb.address(), folder);
            try {
                measure(ScreensOperator.connect(wire, server.address()), phones, ProcessFiles.of(bridge.pid()));
            } finally {
                bridge.destroy();
                bridge.waitFor();
            }
        }
        tell(Path.of(System.getProperty("adb.out", "target/adb-benchmark.txt")));
    }

    private void measure(ScreensOperator operator, List<String> phones, ProcessFiles bridge)
            throws IOException, InterruptedException {
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            operator.open(phones);
            return operator.screens() == phones.size();
        });
        Thread.sleep(Duration.ofSeconds(WARM_UP));
        var _ = operator.taken();
        Usage usage = new Usage(bridge, System.nanoTime(), bridge.cpuSeconds());
        Thread.sleep(Duration.ofSeconds(SECONDS));
        double percent = usage.percent();
        double seconds = usage.seconds();
        Samples taken = operator.taken();
        add("cpu", percent, "%");
        add("frames", taken.count() / seconds, "/s");
        add("cpu_per_frame", percent / 100 * 1e6 * seconds / taken.count(), "µs");
        add("latency.p50", taken.percentile(0.5), "ms");
        add("latency.p99", taken.percentile(0.99), "ms");
        add("memory", bridge.residentBytes() / MEBI, "MiB");
        assertThat(taken.count()).as("frames").isPositive();
    }

    private static String plug(FakeAdbServer adb, StampedVideo video, int index) {
        String serial = String.format(Locale.ROOT, "FAKE%04d", index);
        FakeAndroid android = new FakeAndroid(serial).bootId("boot-" + serial);
        android.phone().program("screenrecord", video);
        var _ = adb.plug(android.phone());
        return "adb-bench-" + serial;
    }

    private static Process bridge(URI server, AdbAddress adb, Path folder) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-classpath", System.getProperty("java.class.path"), "dev.golink.app.Main", "adb-bridge", "--url",
                server.toString(), "--name", "bench", "--adb", adb.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("bridge.log").toFile()).start();
    }

    private void add(String name, double value, String unit) {
        lines.add(new Figure("adb." + name, value, unit).line());
    }

    private void tell(Path out) throws IOException {
        lines.forEach(System.out::println);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines);
    }
}
