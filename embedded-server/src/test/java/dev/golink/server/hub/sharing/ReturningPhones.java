package dev.golink.server.hub.sharing;

import java.time.Duration;
import java.time.InstantSource;

import dev.golink.server.access.store.AccessStore;
import dev.golink.server.desired.DesiredSharings;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.history.NoHistory;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.setup.PersistentState;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.profiles.ProfileRegistry;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.runs.StoredRuns;

/** A server that remembers which screens are wanted, and phones that reconnect to it. */
final class ReturningPhones {
    static final OperatorId ANNA = new OperatorId("anna");
    static final ScreenWish WISH = new ScreenWish(Codec.H264, 640, 5, 900_000);

    final DesiredSharings desired = DesiredSharings.inMemory();
    final HubFixture fixture = server();

    /** A server that continues with what an earlier server stored. */
    HubFixture server() {
        return server(HubFixture.settings(50_000));
    }

    HubFixture server(HubSettings settings) {
        return new HubFixture(settings,
                new PersistentState(ProfileRegistry.inMemory(), desired, StoredRuns.inMemory(),
                        AccessStore.inMemory(InstantSource.system()), NoHistory.ofNoStore()));
    }

    /** Lets the operator anna ask for the screen of lab-7; returns anna's transport. */
    RecordingTransport annaStarts() {
        RecordingTransport anna = new RecordingTransport("anna", fixture.time);
        fixture.operatorConnected(ANNA, anna);
        fixture.operatorSaid(ANNA, anna, new OperatorMessage.Give(new Targets.One(new PhoneId("lab-7")), "q",
                new Command.StartSharing(WISH), false));
        return anna;
    }

    void breaks(RecordingTransport line) {
        fixture.hub.phoneGone(line, ConnectionEnd.CONNECTION_LOST);
    }

    /** Connects a phone that sends a hello, and gives the server time to ask it. */
    RecordingTransport comesBack(String id) {
        RecordingTransport line = fixture.connectModern(id);
        fixture.pass(Duration.ofMillis(250));
        return line;
    }

    /** How often a phone was asked for its screen on this connection. */
    static long asked(RecordingTransport line) {
        return line.sent.stream().filter(HubFixture::opens).count();
    }
}
