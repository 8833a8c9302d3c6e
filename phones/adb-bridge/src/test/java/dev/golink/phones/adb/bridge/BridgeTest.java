package dev.golink.phones.adb.bridge;

import static dev.golink.phones.adb.bridge.BridgeFixture.FIRST;
import static dev.golink.phones.adb.bridge.BridgeFixture.android;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.fixtures.FakeAdbServer;
import dev.golink.phones.adb.fixtures.FakeAndroid;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;

/** The whole way: a fake adb server, the bridge, and the real server. */
@Timeout(60)
class BridgeTest {
    private final BridgeFixture fixture = new BridgeFixture();
    private final FakeAndroid android = android("FIRST");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void nothingIsAskedOfAPhoneBeforeTheOperatorConnectsIt() {
        TransportId transport = fixture.adb.plug(android.phone());
        await().until(() -> fixture.bridge.state().devices().size() == 1);
        assertThat(fixture.link(transport)).isEqualTo(Link.NONE);
        assertThat(android.phone().calls()).isEmpty();
        assertThat(fixture.known()).isEmpty();
        assertThat(fixture.bridge.state().adb()).isEqualTo(new AdbStatus.Running(41));
    }

    @Test
    void aPhoneIsListedWithWhatItIs() {
        TransportId transport = connected();
        Phone phone = fixture.phone(FIRST);
        PhoneDescription description = phone.description();
        assertThat(description.model()).isEqualTo("Google Pixel 8");
        assertThat(description.os()).isEqualTo("Android 14");
        assertThat(description.app()).isEqualTo("GoLink adb bridge 1.2.3");
        assertThat(description.codecs()).containsExactlyInAnyOrder(Codec.H264, Codec.JPEG);
        assertThat(description.height()).isEqualTo(2400);
        assertThat(phone.link().identity()).isEqualTo(Identity.BRIDGE);
        await().until(() -> fixture.link(transport) == Link.ONLINE);
        assertThat(fixture.bridge.state().devices().getFirst().phone()).isEqualTo(FIRST);
        await().until(() -> Integer.valueOf(85).equals(fixture.phone(FIRST).vitals().battery()));
    }

    @Test
    void itsScreenIsSharedAndEndsWithoutLeavingAnything() {
        connected();
        List<Codec> frames = new CopyOnWriteArrayList<>();
        try (var _ = fixture.server.watchScreen(FIRST, frame -> frames.add(frame.codec()))) {
            assertThat(send(new Command.StartSharing(ScreenWish.DEFAULT))).isInstanceOf(Outcome.Done.class);
            await().until(() -> frames.size() > 3 && frames.getFirst() == Codec.H264);
            await().until(() -> fixture.phone(FIRST).sharing() == Sharing.LIVE);
        }
        assertThat(send(new Command.StopSharing())).isInstanceOf(Outcome.Done.class);
        awaitNothingRuns();
    }

    @Test
    void aScreenThatCanNotBeRecordedIsReported() {
        android.screen().withoutOptions("--output-format");
        android.phone().without("screencap");
        connected();
        assertThat(fixture.phone(FIRST).description().codecs()).containsExactly(Codec.JPEG);
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        await().until(() -> fixture.phone(FIRST).sharing() == Sharing.FAILED);
        assertThat(fixture.phone(FIRST).sharingMessage()).isNotEmpty();
    }

    @Test
    void aTapReachesThePhonesInput() {
        connected();
        await().until(() -> !fixture.phone(FIRST).input().kinds().isEmpty());
        assertThat(fixture.server.control().take(FIRST, false).toCompletableFuture().join())
                .isInstanceOf(ControlAnswer.Taken.class);
        await().untilAsserted(() -> assertThat(tap()).isInstanceOf(InputOutcome.Done.class));
        assertThat(android.phone().calls("input")).contains(List.of("tap", "540", "1200"));
    }

    @Test
    void anUnpluggedPhoneGoesOfflineWithTheReasonAndComesBackByItself() {
        TransportId transport = connected();
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        fixture.adb.unplug(transport);
        await().until(() -> !fixture.isOnline(FIRST));
        Departure departure = fixture.phone(FIRST).link().departure();
        assertThat(departure.reason()).isEqualTo(Departure.Reason.CLOSED_BY_PHONE);
        assertThat(departure.words()).contains("its cable was unplugged");
        assertThat(fixture.bridge.state().devices()).isEmpty();
        fixture.adb.plug(android.phone());
        await().atMost(Duration.ofSeconds(2)).until(() -> fixture.isOnline(FIRST));
        await().until(() -> fixture.phone(FIRST).sharing() == Sharing.LIVE);
    }

    @Test
    void aPhoneOnCableAndWiFiIsOneRowAndMovesOver() {
        TransportId network = fixture.adb.plug(android.phone(), "192.0.2.7:5555", "device");
        TransportId cable = fixture.adb.plug(android.phone());
        fixture.bridge.connecting(true);
        fixture.awaitOnline(FIRST);
        await().until(() -> fixture.link(cable) == Link.ONLINE && fixture.link(network) == Link.SAME_PHONE);
        fixture.adb.unplug(cable);
        await().until(() -> fixture.link(network) == Link.ONLINE);
        assertThat(fixture.known()).containsExactly("adb-desk-FIRST");
    }

    @Test
    void aSharedPhoneMovesToACableThatIsPluggedInLaterWithoutGoingOffline() {
        TransportId network = fixture.adb.plug(android.phone(), "192.0.2.7:5555", "device");
        fixture.bridge.connecting(true);
        fixture.awaitOnline(FIRST);
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        await().until(() -> fixture.phone(FIRST).sharing() == Sharing.LIVE);
        List<Phone> offline = new CopyOnWriteArrayList<>();
        try (var _ = fixture.server.watch(change -> {
            if (change instanceof FleetChange.PhoneChanged(var phone, _) && phone.link().departure() != null) {
                offline.add(phone);
            }
        })) {
            TransportId cable = fixture.adb.plug(android.phone());
            await().until(() -> fixture.link(cable) == Link.ONLINE && fixture.link(network) == Link.SAME_PHONE);
            await().until(() -> fixture.phone(FIRST).link().health().previous() != null);
            await().until(() -> fixture.phone(FIRST).sharing() == Sharing.LIVE);
        }
        assertThat(fixture.phone(FIRST).link().health().previous().reason()).isEqualTo(Departure.Reason.REPLACED);
        assertThat(offline).isEmpty();
        assertThat(fixture.known()).containsExactly("adb-desk-FIRST");
    }

    @Test
    void twoPhonesOfOneSerialNumberAreTwoRows() {
        fixture.adb.plug(android.phone());
        fixture.adb.plug(android("FIRST").bootId("other").phone());
        fixture.bridge.connecting(true);
        await().until(() -> fixture.known().equals(List.of("adb-desk-FIRST", "adb-desk-FIRST.2")));
        fixture.awaitOnline(FIRST);
        fixture.awaitOnline(new PhoneId("adb-desk-FIRST.2"));
    }

    @Test
    void aPhoneThatIsNotReadyIsAskedAgain() {
        android.size("cmd: Can't find service: window");
        TransportId transport = fixture.adb.plug(android.phone());
        fixture.bridge.connecting(true);
        await().until(() -> fixture.link(transport) == Link.FAILED);
        assertThat(fixture.bridge.state().devices().getFirst().words()).contains("still starting");
        android.size("Physical size: 1080x2400");
        fixture.awaitOnline(FIRST);
    }

    @Test
    void aPhoneThatAsksItsUserIsConnectedOnceTheUserAllowsIt() {
        TransportId transport = fixture.adb.plug(android.phone(), "FIRST", "unauthorized");
        fixture.bridge.connecting(true);
        await().until(() -> fixture.bridge.state().devices().size() == 1);
        fixture.adb.state(transport, "device");
        fixture.awaitOnline(FIRST);
        fixture.adb.state(transport, "offline");
        await().until(() -> !fixture.isOnline(FIRST));
        assertThat(fixture.phone(FIRST).link().departure().words()).contains("does not answer");
    }

    @Test
    void disconnectedPhonesLeaveAndCanBeConnectedAgain() {
        TransportId transport = connected();
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        fixture.bridge.connecting(false);
        await().until(() -> !fixture.isOnline(FIRST));
        assertThat(fixture.phone(FIRST).link().departure().words()).contains("switched off");
        awaitNothingRuns();
        assertThat(fixture.link(transport)).isEqualTo(Link.NONE);
        fixture.bridge.connecting(true);
        fixture.awaitOnline(FIRST);
    }

    @Test
    void aClosedBridgeLeavesNothingOnPhonesAndTheAdbServerGoesOn() {
        connected();
        send(new Command.StartSharing(ScreenWish.DEFAULT));
        await().until(() -> android.screen().running() > 0);
        fixture.bridge.close();
        awaitNothingRuns();
        await().until(() -> fixture.adb.connections() == 0);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("golink-adb")));
        assertThat(fixture.phone(FIRST).link().departure().words()).contains("the adb bridge ended");
        assertThat(fixture.adb.requests()).noneMatch(request -> request.startsWith("host:kill"));
    }

    @Test
    void whoAsksAClosedBridgeGetsAnAnswer() {
        fixture.bridge.close();
        assertThat(fixture.bridge.connect("192.0.2.7").toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join())
                .isEqualTo(new AdbAnswer.Failed("The adb bridge has ended."));
    }

    @Test
    void anAdbServerThatEndsAndComesBackGivesThePhonesBack() {
        connected();
        int port = fixture.adb.address().port();
        fixture.adb.close();
        await().until(() -> !fixture.isOnline(FIRST));
        assertThat(fixture.phone(FIRST).link().departure().words()).contains("the adb server ended");
        try (var again = FakeAdbServer.start(port)) {
            again.plug(android.phone());
            fixture.awaitOnline(FIRST);
        }
    }

    private TransportId connected() {
        TransportId transport = fixture.adb.plug(android.phone());
        fixture.bridge.connecting(true);
        fixture.awaitOnline(FIRST);
        return transport;
    }

    private Outcome send(Command command) {
        return fixture.server.send(FIRST, command).toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    private InputOutcome tap() {
        CompletableFuture<InputOutcome> outcome = new CompletableFuture<>();
        fixture.server.control().begin(Set.of(FIRST), (_, ended) -> outcome.complete(ended))
                .send(null, List.of(new InputStep.Tap(ScreenPoint.at(0.5, 0.5))));
        return outcome.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private void awaitNothingRuns() {
        await().untilAsserted(() -> {
            assertThat(android.phone().running()).isEmpty();
            assertThat(android.phone().streams()).isEmpty();
        });
    }
}
