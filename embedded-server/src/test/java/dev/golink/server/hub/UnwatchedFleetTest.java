package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.hub.transport.PhoneTransport;
import dev.golink.server.protocol.message.PhoneMessage;

/** Tests that a fleet without listeners costs no snapshots, and that a new listener gets its present state. */
class UnwatchedFleetTest {
    private final HandTurnedTime time = new HandTurnedTime();
    private final Hub hub = new Hub(HubSettings.of(HubFixture.DESK, HubFixture.INTERVAL), time.clocks(),
            PersistentState.inMemory());

    @Test
    void aHeartbeatWithoutListenersMakesNoSnapshot() {
        RecordingTransport line = connect("lab-7");
        int before = line.addressesTold;

        beats(line, 50);
        beats(line, 51);

        assertThat(line.addressesTold).isEqualTo(before);
    }

    @Test
    void aHeartbeatWithAListenerMakesOneSnapshot() {
        RecordingTransport line = connect("lab-7");
        hub.watch(_ -> {});
        int before = line.addressesTold;

        beats(line, 50);

        assertThat(line.addressesTold).isEqualTo(before + 1);
    }

    @Test
    void aNewListenerSeesTheLatestHeartbeat() {
        beats(connect("lab-7"), 42);

        assertThat(phone().vitals().battery()).isEqualTo(42);
    }

    @Test
    void aReturningListenerSeesHeartbeatsFromWhileItWasAway() {
        RecordingTransport line = connect("lab-7");
        FleetListener first = _ -> {};
        hub.watch(first);
        beats(line, 42);
        hub.unwatch(first);

        beats(line, 41);

        assertThat(phone().vitals().battery()).isEqualTo(41);
    }

    @Test
    void theCountsStayCorrectWithoutListeners() {
        RecordingTransport late = connect("late");
        RecordingTransport shared = connect("shared");
        hub.phoneGone(connect("gone"), ConnectionEnd.CONNECTION_LOST);
        time.pass(Duration.ofSeconds(8));
        beats(shared, 50);
        hub.send(HubFixture.DESK, new PhoneId("shared"), new Command.StartSharing(ScreenWish.DEFAULT));
        hub.phoneSaid(shared, new PhoneMessage.ScreenReport(Sharing.LIVE, null, ""));
        hub.tick(time.nanos());

        FleetChange.WholePicture picture = picture();

        assertThat(picture.counts().online()).isEqualTo(2);
        assertThat(picture.counts().late()).isOne();
        assertThat(picture.counts().offline()).isOne();
        assertThat(picture.counts().sharing()).isOne();
        assertThat(picture.phones()).extracting(Phone::presence).containsExactlyInAnyOrder(Presence.LATE,
                Presence.ONLINE, Presence.OFFLINE);
        hub.phoneGone(late, ConnectionEnd.CONNECTION_LOST);
        hub.phoneGone(shared, ConnectionEnd.CONNECTION_LOST);
        assertThat(picture().counts()).satisfies(counts -> {
            assertThat(counts.online()).isZero();
            assertThat(counts.late()).isZero();
            assertThat(counts.sharing()).isZero();
            assertThat(counts.offline()).isEqualTo(3);
        });
    }

    private RecordingTransport connect(String id) {
        RecordingTransport line = new RecordingTransport(id, time);
        hub.phoneConnected(line);
        hub.phoneSaid(line, HubFixture.hello(HubFixture.INTERVAL));
        return line;
    }

    private void beats(PhoneTransport transport, int level) {
        hub.phoneSaid(transport,
                new PhoneMessage.Heart(new Vitals(level, null, null, null, ScreenVitals.UNKNOWN), null, null));
    }

    private Phone phone() {
        return picture().phones().getFirst();
    }

    private FleetChange.WholePicture picture() {
        List<FleetChange> told = new ArrayList<>();
        FleetListener listener = told::add;
        hub.watch(listener);
        hub.unwatch(listener);
        return (FleetChange.WholePicture) told.getFirst();
    }
}
