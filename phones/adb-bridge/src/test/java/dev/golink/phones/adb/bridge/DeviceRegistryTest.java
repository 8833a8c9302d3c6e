package dev.golink.phones.adb.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.phones.adb.client.TransportId;
import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.device.PhoneDescription;
import dev.golink.phones.adb.phone.PhoneContext;
import dev.golink.phones.adb.phone.PhoneProbe;
import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.client.wire.Message;
import dev.golink.phones.client.wire.OpenConnection;
import dev.golink.phones.fixtures.HandClock;

/** The order in which adb, phones and the server answer is the test's. */
class DeviceRegistryTest {
    private static final AdbDevice CABLE = device("X", 7);
    private static final AdbDevice NETWORK = device("192.0.2.7:5555", 3);
    private static final int REPLACED = 4409;

    private final HandClock clock = new HandClock();
    private final ArrayDeque<Runnable> work = new ArrayDeque<>();
    private final List<Dialed> dialed = new ArrayList<>();
    private boolean reachable = true;
    private final PhoneProbe probe = _ -> {
        if (!reachable) {
            throw new IOException("no answer");
        }
        return new PhoneProbe.Found(new PhoneDescription("X", "boot", "Google", "Pixel 8", "14", 34,
                new Display(1080, 2400, 0)), new IdleParts());
    };
    private final DeviceRegistry registry = new DeviceRegistry(new PhoneContext(URI.create("ws://server:8080"),
            Map::of, (uri, _, listener) -> dialed.add(new Dialed(uri, listener)), clock,
            () -> Instant.EPOCH.plus(clock.now()), work::add, new SplittableRandom(1)), probe, new BridgeName("desk"),
            "bridge", () -> {});

    private static AdbDevice device(String serial, long transport) {
        return new AdbDevice(serial, DeviceState.DEVICE, "Pixel_8", new TransportId(transport));
    }

    @Test
    void aPhoneMovesToACableThatIsPluggedInLaterWithoutGoingOffline() {
        onNetwork();
        plugInCable();

        assertThat(dialed).hasSize(2).extracting(Dialed::uri).containsOnly(
                URI.create("ws://server:8080/goLink/phone/adb-desk-X"));
        assertThat(links()).containsExactly(Link.SAME_PHONE, Link.CONNECTING);
        assertThat(dialed.getFirst().ends).isEmpty();
        dialed.getLast().open();
        dialed.getFirst().listener.closed(REPLACED, "a newer connection took its place");
        assertThat(links()).containsExactly(Link.SAME_PHONE, Link.ONLINE);
        clock.turn(Duration.ofMinutes(10));
        assertThat(dialed).hasSize(2);
        assertThat(registry.isLeaving()).isFalse();
    }

    @Test
    void aCableThatIsPulledBeforeThePhoneHasMovedLeavesItInTheNetwork() {
        onNetwork();
        plugInCable();
        listed(NETWORK);

        assertThat(dialed.getFirst().ends).containsExactly("1001 " + LossReason.OTHER_WAY);
        assertThat(registry.isLeaving()).isTrue();
        dialed.getFirst().listener.closed(1001, "");
        dialed.get(1).open();
        assertThat(dialed.get(1).ends).containsExactly("abort");
        assertThat(registry.isLeaving()).isFalse();
        assertThat(dialed).hasSize(3);
        dialed.getLast().open();
        assertThat(links()).containsExactly(Link.ONLINE);
    }

    @Test
    void bothConnectionsOfAPhoneThatMovesLeaveWithIt() {
        onNetwork();
        plugInCable();
        registry.connecting(false);

        assertThat(dialed.getFirst().ends).hasSize(1);
        dialed.getLast().open();
        assertThat(dialed.getLast().ends).containsExactly("abort");
    }

    @Test
    void thePhoneIsSaidToBeOnTheCableOnly() {
        onNetwork();
        plugInCable();
        dialed.getLast().open();
        dialed.getFirst().listener.closed(REPLACED, "");
        dialed.getLast().listener.closed(1006, "reset");
        assertThat(links()).containsExactly(Link.SAME_PHONE, Link.FAILED);
    }

    @Test
    void aPhoneThatTheServerSentAwayComesBackOnceItIsPluggedInAgain() {
        registry.connecting(true);
        listed(CABLE);
        runWork();
        dialed.getFirst().open();
        dialed.getFirst().listener.closed(4410, "anna disconnected it.");
        clock.turn(Duration.ofMinutes(10));
        assertThat(links()).containsExactly(Link.SENT_AWAY);
        assertThat(dialed).hasSize(1);
        listed();
        listed(device("X", 8));
        runWork();
        assertThat(dialed).hasSize(2);
    }

    @Test
    void anotherNetworkAddressOfAPhoneChangesNothing() {
        onNetwork();
        listed(NETWORK, device("192.0.2.8:5555", 9));
        runWork();
        assertThat(dialed).hasSize(1);
        assertThat(links()).containsExactly(Link.ONLINE, Link.SAME_PHONE);
    }

    @Test
    void aLateFailureDoesNotCountOnceTheDeviceIsAskedAgain() {
        registry.connecting(true);
        listed(CABLE);
        registry.connecting(false);
        registry.connecting(true);
        assertThat(work).hasSize(2);
        reachable = false;
        work.remove().run();
        clock.turn(Duration.ZERO);
        assertThat(links()).containsExactly(Link.DESCRIBING);
        reachable = true;
        runWork();
        assertThat(links()).containsExactly(Link.CONNECTING);
    }

    @Test
    void aLateAnswerDoesNotConnectAPhoneThatWasLetGo() {
        registry.connecting(true);
        listed(CABLE);
        registry.connecting(false);
        runWork();
        assertThat(links()).containsExactly(Link.NONE);
        listed();
        runWork();
        assertThat(dialed).isEmpty();
    }

    private void onNetwork() {
        registry.connecting(true);
        listed(NETWORK);
        runWork();
        dialed.getFirst().open();
        assertThat(links()).containsExactly(Link.ONLINE);
    }

    private void plugInCable() {
        listed(NETWORK, CABLE);
        runWork();
    }

    private void listed(AdbDevice... devices) {
        registry.listed(new AdbStatus.Running(41), List.of(devices));
    }

    private void runWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
        clock.turn(Duration.ZERO);
    }

    private List<Link> links() {
        return registry.state().devices().stream().map(BridgeState.Device::link).toList();
    }

    /** A connection that was asked for. */
    private static final class Dialed implements OpenConnection {
        private final URI uri;
        private final ConnectionListener listener;
        private final List<String> ends = new ArrayList<>();

        private Dialed(URI uri, ConnectionListener listener) {
            this.uri = uri;
            this.listener = listener;
        }

        private URI uri() {
            return uri;
        }

        /** The server lets the phone in. */
        private void open() {
            listener.opened(this);
            if (!ends.contains("abort")) {
                listener.received("{\"event\":\"open\",\"msg\":\"ok\"}", 0);
            }
        }

        @Override
        public void send(Message message) {}

        @Override
        public boolean show(Message frame) {
            return true;
        }

        @Override
        public void listen(boolean on) {}

        @Override
        public void close(int code, String reason) {
            ends.add(code + " " + reason);
        }

        @Override
        public void abort() {
            ends.add("abort");
        }
    }
}
