package dev.golink.phones.adb.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakePhone;

class AdbWatchTest {
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofHours(1);

    private final FakeAdbServer server = FakeAdbServer.start();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private AdbWatch watch = start(server.address(), SHORT);

    private AdbWatch start(AdbAddress address, Duration pause) {
        return AdbWatch.start(new AdbServer(address), () -> true,
                (status, devices) -> told.add(new Told(status, devices.stream()
                        .map(device -> device.serial() + " " + device.state()).toList())),
                pause, pause);
    }

    @AfterEach
    void close() {
        watch.close();
        await().until(() -> server.connections() == 0);
        server.close();
    }

    private void awaitLast(AdbStatus status, String... devices) {
        await().until(() -> !told.isEmpty() && told.getLast().equals(new Told(status, List.of(devices))));
    }

    @Test
    void phonesThatComeChangeAndGoAreTold() {
        AdbStatus running = new AdbStatus.Running(41);
        awaitLast(running);

        TransportId one = server.plug(new FakePhone("S1"));
        awaitLast(running, "S1 DEVICE");
        TransportId two = server.plug(new FakePhone("S1"), "S1", "unauthorized");
        awaitLast(running, "S1 DEVICE", "S1 UNAUTHORIZED");
        server.state(two, "device");
        awaitLast(running, "S1 DEVICE", "S1 DEVICE");
        server.unplug(one);
        awaitLast(running, "S1 DEVICE");
    }

    @Test
    void aServerThatEndsAndComesBackIsFoundAgain() {
        server.plug(new FakePhone("S1"));
        awaitLast(new AdbStatus.Running(41), "S1 DEVICE");

        server.close();
        awaitLast(new AdbStatus.NotRunning(true));
        try (FakeAdbServer next = FakeAdbServer.start(server.address().port())) {
            next.plug(new FakePhone("S2"));
            awaitLast(new AdbStatus.Running(41), "S2 DEVICE");
        }
        awaitLast(new AdbStatus.NotRunning(true));
    }

    @Test
    void aServerThatCannotBeUsedIsToldOnceWithTheReason() {
        watch.close();
        server.version(32);
        told.clear();
        watch = start(server.address(), SHORT);
        await().until(() -> server.requests().stream().filter("host:version"::equals).count() > 3);

        assertThat(told).singleElement().extracting(Told::status).asInstanceOf(
                org.assertj.core.api.InstanceOfAssertFactories.type(AdbStatus.Unusable.class))
                .satisfies(status -> assertThat(status.words()).contains("has version 32"));
    }

    @Test
    void closingEndsTheWatchWhileItFollowsTheDevices() {
        awaitLast(new AdbStatus.Running(41));

        watch.close();

        await().until(() -> server.connections() == 0);
        told.clear();
        server.plug(new FakePhone("S1"));
        assertThat(told).isEmpty();
    }

    @Test
    void closingEndsTheWatchWhileItWaits() {
        watch.close();
        server.close();
        told.clear();
        watch = start(server.address(), NEVER);
        awaitLast(new AdbStatus.NotRunning(true));

        watch.close();

        await().until(() -> !watch.isAlive());
    }

    private record Told(AdbStatus status, List<String> devices) {}
}
