package dev.golink.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Who learns that another key will replace the server's. */
class NextPinTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BOB = new OperatorId("bob");
    private static final Pin NEXT = new Pin("A".repeat(43));

    private final HubFixture fixture = new HubFixture();
    private final RecordingTransport anna = connect(ANNA);
    private final RecordingTransport bob = connect(BOB);

    @Test
    void operatorsWhoAskedAreToldWhenAKeyIsPrepared() {
        fixture.operatorSaid(ANNA, anna, new OperatorMessage.WatchPins());
        assertThat(anna.sent).isEmpty();

        fixture.hub.nextPin(NEXT);

        assertThat(anna.sent).containsExactly(new ServerMessage.NextPin(NEXT));
        assertThat(bob.sent).as("a client of the field knows no such event").isEmpty();
    }

    @Test
    void whoAsksLaterIsToldAtOnceAndNothingAfterTheKeyWasReplaced() {
        fixture.hub.nextPin(NEXT);
        fixture.operatorSaid(ANNA, anna, new OperatorMessage.WatchPins());
        assertThat(anna.sent).containsExactly(new ServerMessage.NextPin(NEXT));

        fixture.hub.nextPin(null);
        fixture.operatorSaid(BOB, bob, new OperatorMessage.WatchPins());
        assertThat(bob.sent).isEmpty();
    }

    private RecordingTransport connect(OperatorId id) {
        RecordingTransport line = new RecordingTransport(id.value(), fixture.time);
        fixture.operatorConnected(id, line);
        line.sent.clear();
        return line;
    }
}
