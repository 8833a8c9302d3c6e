package dev.golink.app.shell.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.phones.simulator.Swarm;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.screens.feed.ScreenFeeds;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;

/**
 * Measures how long a tap takes from the window's JavaFX thread to a simulated phone and its answer back, by the real server
 * over loopback: first while the window shows the table, then while its wall shows 64 moving screens. Each tap counts from
 * the moment when it is due, so a busy JavaFX thread counts too. Run it with {@code benchmarks/run touch}.
 */
class TouchBenchmark {
    private static final int SECONDS = Integer.getInteger("touch.seconds", 30);
    private static final int TAPS_A_SECOND = 10;
    /** Until the window that was just opened, or the wall, has settled. */
    private static final int SETTLING = 8;

    @Test
    void measure() throws Exception {
        FxToolkit.registerPrimaryStage();
        ServerConfig config = ServerConfig.inMemory(new OperatorId("bench"));
        int phones = WallBenchmark.PHONES;
        try (EmbeddedServer server = EmbeddedServer.start(config);
                Swarm swarm = Swarm.join(new SwarmLoad(server.endpoints().local(), phones + 1, config.interval(),
                        phones + 1, WallBenchmark.SCREENS, Faults.NONE, phones + 1, 1, "lab-"))) {
            await("all phones online").atMost(WallBenchmark.PATIENCE)
                    .until(() -> swarm.figures().get(5, TimeUnit.SECONDS).allWereOnline());
            PhoneId touched = phone(1); // it answers at once; some others are slow
            ControlAnswer answer = server.control().take(touched, false).toCompletableFuture().get(5, TimeUnit.SECONDS);
            if (!(answer instanceof ControlAnswer.Taken)) {
                throw new IllegalStateException("The phone could not be controlled: " + answer);
            }
            WallBenchmark.Opened opened = TestWindow.fx(() -> WallBenchmark.open(server, server, config.operator(),
                    (fleet, costs) -> ScreenFeeds.of(fleet, WallBenchmark.paced(), costs)));
            List<Tapped> without = taps(server, touched);
            IntStream.rangeClosed(2, phones + 1).forEach(i -> {
                var _ = server.send(phone(i), new Command.StartSharing(ScreenWish.DEFAULT.as(Codec.H264)));
            });
            WallBenchmark.showWall(opened.stage());
            List<Tapped> with = taps(server, touched);
            TestWindow.fx(() -> {
                opened.window().close();
                return null;
            });
            tell(without, with);
        }
    }

    private static PhoneId phone(int number) {
        return new PhoneId(String.format(Locale.ROOT, "lab-%05d", number));
    }

    /** All taps, without those of the first two seconds. */
    private static List<Tapped> taps(EmbeddedServer server, PhoneId phone) throws InterruptedException {
        BlockingQueue<Tapped> tapped = new LinkedBlockingQueue<>();
        TimeUnit.SECONDS.sleep(SETTLING);
        int skipped = 2 * TAPS_A_SECOND;
        long due = System.nanoTime();
        for (int i = 0; i < SECONDS * TAPS_A_SECOND + skipped; i++) {
            due += TimeUnit.SECONDS.toNanos(1) / TAPS_A_SECOND;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            long begun = due;
            Platform.runLater(() -> {
                long sent = System.nanoTime();
                server.control().begin(Set.of(phone), (_, outcome) -> tapped
                        .add(new Tapped((System.nanoTime() - begun) / 1e6, (sent - begun) / 1e6, outcome)))
                        .send(null, List.of(new InputStep.Tap(ScreenPoint.at(0.5, 0.95))));
            });
        }
        List<Tapped> all = new ArrayList<>();
        while (all.size() < SECONDS * TAPS_A_SECOND + skipped) {
            @Nullable
            Tapped next = tapped.poll(15, TimeUnit.SECONDS);
            if (next == null || !(next.outcome instanceof InputOutcome.Done)) {
                throw new IllegalStateException("Tap " + all.size() + " was not carried out: " + next);
            }
            all.add(next);
        }
        return all.stream().skip(skipped).toList();
    }

    private static double at(List<Tapped> taps, ToDoubleFunction<Tapped> what, double part) {
        List<Double> sorted = taps.stream().mapToDouble(what).sorted().boxed().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    private static void tell(List<Tapped> without, List<Tapped> with) throws IOException {
        List<String> lines = Stream.of(
                "# touch: %d taps each, %d tiles".formatted(with.size(), WallBenchmark.PHONES),
                "| | table | wall | wall ÷ table |", "|---|---|---|---|",
                line("p50", Tapped::millis, 0.5, without, with),
                line("p99", Tapped::millis, 0.99, without, with),
                line("longest", Tapped::millis, 1, without, with),
                line("p99 until the JavaFX thread sends it", Tapped::waited, 0.99, without, with),
                line("p99 from then on", tap -> tap.millis - tap.waited, 0.99, without, with)).toList();
        Path out = Path.of(System.getProperty("touch.out", "target/touch-benchmark.txt"));
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        lines.forEach(System.out::println);
    }

    /**
     * A tap.
     *
     * @param millis how long it took since it was due
     * @param waited how much of that the JavaFX thread took to send it
     */
    private record Tapped(double millis, double waited, InputOutcome outcome) {}

    private static String line(String name, ToDoubleFunction<Tapped> what, double part, List<Tapped> without,
            List<Tapped> with) {
        double few = at(without, what, part);
        double many = at(with, what, part);
        return "| %s | %.2f ms | %.2f ms | %.2f |".formatted(name, few, many, many / few);
    }
}
