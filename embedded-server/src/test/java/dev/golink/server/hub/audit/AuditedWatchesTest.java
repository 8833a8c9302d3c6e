package dev.golink.server.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.audit.AuditRecord;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests that a screen is watched only once that is in the audit. */
class AuditedWatchesTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final PhoneId PHONE = new PhoneId("lab-1");

    private final PlayedAudit audit = new PlayedAudit();
    private final HubFixture fixture = new HubFixture(audit.source());
    private final RecordingTransport line = new RecordingTransport("anna", fixture.time);
    private final List<String> begun = new ArrayList<>();

    AuditedWatchesTest() {
        fixture.operatorConnected(ANNA, line);
    }

    @Test
    void aWatchBeginsOnceItIsInTheAudit() {
        says(new OperatorMessage.WatchScreen(PHONE));

        assertThat(line.watched).isEmpty();
        assertThat(audit.committed).extracting(AuditRecord::action).containsExactly(AuditAction.WATCH_SCREEN);

        audit.writes();

        assertThat(line.watched).containsExactly(PHONE);
    }

    @Test
    void aWatchThatCantBeWrittenIsRefusedInWordsAndBeginsByItselfLater() {
        says(new OperatorMessage.WatchScreen(PHONE));
        audit.fails();
        assertThat(line.lastSent()).isEqualTo(new ServerMessage.Complaint(PlayedAudit.FULL));

        fixture.pass(Duration.ofSeconds(3));
        audit.fails();
        assertThat(line.watched).isEmpty();
        fixture.pass(Duration.ofSeconds(3));
        audit.writes();

        assertThat(line.watched).containsExactly(PHONE);
        assertThat(line.sent).filteredOn(ServerMessage.Complaint.class::isInstance).hasSize(1);
    }

    @Test
    void aWatchThatEndedMeanwhileDoesNotBegin() {
        says(new OperatorMessage.WatchScreen(PHONE));
        says(new OperatorMessage.UnwatchScreen(PHONE));

        audit.writes();

        assertThat(line.watched).isEmpty();
    }

    @Test
    void aWatchOfAnOperatorWhoLeftMeanwhileDoesNotBegin() {
        says(new OperatorMessage.WatchScreen(PHONE));
        fixture.operatorGone(ANNA, line);

        audit.writes();

        assertThat(line.watched).isEmpty();
    }

    @Test
    void whatTheOperatorNeedsOfAScreenIsNotWrongWhileItsWatchWaits() {
        says(new OperatorMessage.WatchScreen(PHONE));

        says(new OperatorMessage.TuneScreen(PHONE, new ScreenTuning(720, 10, 1_000_000)));
        says(new OperatorMessage.RequestKeyFrame(PHONE));

        assertThat(line.sent).noneMatch(ServerMessage.Complaint.class::isInstance);
    }

    @Test
    void aScreenThatIsWatchedAlreadyNeedsNoFurtherEntry() {
        says(new OperatorMessage.WatchScreen(PHONE));
        audit.writes();

        says(new OperatorMessage.WatchScreen(PHONE));

        assertThat(line.watched).hasSize(2); // the channel is told again
        assertThat(audit.waiting()).isZero();
    }

    @Test
    void severalWatchesAtTheServersOwnWindowHaveOneEntry() {
        Runnable tile = () -> begun.add("tile");
        Runnable window = () -> begun.add("window");
        watches().watchHere(HubFixture.DESK, PHONE, tile);
        watches().watchHere(HubFixture.DESK, PHONE, window);
        assertThat(begun).isEmpty();

        audit.writes();

        assertThat(begun).containsExactly("tile", "window");
        assertThat(audit.committed).hasSize(1);

        watches().unwatchHere(PHONE, tile);
        watches().watchHere(HubFixture.DESK, PHONE, tile);
        assertThat(audit.committed).hasSize(1);

        watches().unwatchHere(PHONE, tile);
        watches().unwatchHere(PHONE, window);
        watches().watchHere(HubFixture.DESK, PHONE, tile);
        assertThat(audit.committed).hasSize(2);
    }

    private AuditedWatches watches() {
        return fixture.hub.audit().watches();
    }

    private void says(OperatorMessage message) {
        fixture.operatorSaid(ANNA, line, message);
    }
}
