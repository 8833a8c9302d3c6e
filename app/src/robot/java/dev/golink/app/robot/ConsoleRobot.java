package dev.golink.app.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.golink.app.adb.AdbComputer;
import dev.golink.app.help.HelpServices;
import dev.golink.app.join.AddressModel;
import dev.golink.app.shell.ConsoleWindow;
import dev.golink.app.shell.context.ConsoleServer;
import dev.golink.app.shell.context.ConsoleServices;
import dev.golink.phones.simulator.Swarm;
import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.time.Clocks;
import dev.golink.ui.feed.Desktop;
import dev.golink.ui.feed.ToolkitExecutor;
import dev.golink.ui.settings.Settings;
import dev.golink.ui.texts.Texts;
import dev.golink.ui.time.ConsoleClock;

/**
 * A random operator at the real window, over a real server with 500 phones. Run it with {@code ./mvnw -P robot -pl app
 * -am test -Dgolink.robot.time=PT1H}. It must cause no exception and no growth of memory.
 */
class ConsoleRobot {
    private static final Duration TIME = Duration.parse(System.getProperty("golink.robot.time", "PT1M"));
    private static final long SEED = Long.getLong("golink.robot.seed", 1);
    private static final int PHONES = Integer.getInteger("golink.robot.phones", 500);
    /** The number of samples, taken at equal intervals. */
    private static final int SAMPLES = 60;
    /** The last quarter may exceed the second by this factor: caches fill, and the fleet itself always changes. */
    private static final double TOLERANCE = 1.15;
    private static final int PACE_MILLIS = 20;

    @Test
    void randomClicksCauseNoExceptionAndNoMemoryGrowth() throws IOException, TimeoutException {
        FxToolkit.registerPrimaryStage();
        ServerConfig config = ServerConfig.inMemory(new OperatorId("robot"));
        List<Sample> samples;
        try (Troubles troubles = Troubles.collect();
                EmbeddedServer server = EmbeddedServer.start(config);
                Swarm _ = Swarm.join(server.endpoints().local(), PHONES, config.interval())) {
            ConsoleWindow window = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> open(server, config));
            haveEveryPictureDrawn(server);
            samples = play(WaitForAsyncUtils.waitForAsyncFx(20_000, ConsoleRobot::stage), server);
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                window.close();
                return null;
            });
            assertThat(troubles.all()).as("what went wrong, with seed %d", SEED).isEmpty();
        }
        assertThat(most(samples, SAMPLES * 3 / 4, SAMPLES, Sample::heap)).as("live heap")
                .isLessThan((long) (TOLERANCE * most(samples, SAMPLES / 4, SAMPLES / 2, Sample::heap)));
        assertThat(most(samples, SAMPLES * 3 / 4, SAMPLES, Sample::nodes)).as("nodes")
                .isLessThan((long) (TOLERANCE * most(samples, SAMPLES / 4, SAMPLES / 2, Sample::nodes)));
    }

    private static ConsoleWindow open(EmbeddedServer server, ServerConfig config) {
        Stage stage = new Stage();
        stage.setWidth(980);
        stage.setHeight(900);
        ConsoleWindow window = new ConsoleWindow(stage, server,
                new ConsoleServer.Here(new AddressModel(server), config.operator(), null),
                Texts.of(Locale.ENGLISH), () -> {},
                new ConsoleServices(new ConsoleClock(Clocks.system(), ZoneOffset.UTC), new ToolkitExecutor(),
                        Desktop.ofThisComputer(),
                        Settings.inMemory(),
                        new HelpServices(_ -> CompletableFuture.completedFuture(null), Path.of("target")),
                        AdbComputer.ofThisComputer()));
        window.show();
        return window;
    }

    private static Stage stage() {
        return (Stage) Window.getWindows().stream().filter(Stage.class::isInstance).findFirst().orElseThrow();
    }

    private static List<Sample> play(Stage stage, Fleet fleet) {
        RandomOperator operator = new RandomOperator(SEED, stage);
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        while (samples.size() < SAMPLES) {
            operator.act();
            assertThat(operator.stands()).as("the window stands, with seed %d", SEED).isTrue();
            WaitForAsyncUtils.sleep(PACE_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
            Duration after = Duration.ofNanos(System.nanoTime() - start);
            if (after.compareTo(TIME.multipliedBy(samples.size() + 1L).dividedBy(SAMPLES)) >= 0) {
                operator.rest();
                stopSharing(fleet);
                samples.add(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Sample.take(after, operator.actions())));
                System.out.println(samples.getLast());
            }
        }
        return samples;
    }

    /** The simulated phones draw and encode their pictures when one of them first shares, and keep these pictures. */
    private static void haveEveryPictureDrawn(Fleet fleet) {
        List<Phone> some = awaitPhones(fleet).subList(0, PHONES / 10);
        for (Codec codec : Codec.values()) {
            Set<Codec> seen = ConcurrentHashMap.newKeySet();
            List<ScreenWatch> watches = some.stream()
                    .map(phone -> fleet.watchScreen(phone.id(), frame -> seen.add(frame.codec()))).toList();
            // Not every one of these phones can share or gets permission.
            some.forEach(phone -> fleet.send(phone.id(),
                    new Command.StartSharing(new ScreenWish(codec, 480, 10, 500_000))));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> seen.contains(codec));
            watches.forEach(Watch::close);
            stopSharing(fleet);
        }
    }

    private static List<Phone> awaitPhones(Fleet fleet) {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> phones(fleet),
                phones -> phones.size() == PHONES);
    }

    /**
     * The number of sharing phones at a moment is random, so the memory for their pictures must not count as growth.
     */
    private static void stopSharing(Fleet fleet) {
        phones(fleet).stream().filter(phone -> phone.sharing().isWanted())
                .map(phone -> fleet.send(phone.id(), new Command.StopSharing()).toCompletableFuture())
                .toList().forEach(CompletableFuture::join);
    }

    private static List<Phone> phones(Fleet fleet) {
        CompletableFuture<List<Phone>> known = new CompletableFuture<>();
        try (Watch _ = fleet.watch(change -> {
            if (change instanceof FleetChange.WholePicture(List<Phone> phones, _)) {
                known.complete(phones);
            }
        })) {
            return known.join();
        }
    }

    private static long most(List<Sample> samples, int from, int to, java.util.function.ToLongFunction<Sample> figure) {
        return samples.subList(from, to).stream().mapToLong(figure).max().orElseThrow();
    }
}
