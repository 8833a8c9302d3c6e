package dev.golink.server.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Tests notices to a phone's user beside commands about its screen: an answer to one does not settle the other. */
class NoticeTest {
    private static final Command.ShowNotice LUNCH = new Command.ShowNotice("Lunch?", NoticeLevel.INFO);

    private final HubFixture fixture = new HubFixture();
    private RecordingTransport line;

    @BeforeEach
    void connectAPhoneThatShowsMessages() {
        line = fixture.connect("lab-7");
        fixture.hub.phoneSaid(line, PhoneMessage.Hello.withoutInput(
                new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080, 2400,
                        Set.of(Capability.SHARE, Capability.NOTICE), Set.of(), false),
                null));
    }

    @Test
    void aMessageIsSentWithTheOperatorsName() {
        notice();

        assertThat(line.lastSent())
                .isEqualTo(new ServerMessage.Instruct(HubFixture.DESK, HubFixture.lastCommand(line), LUNCH));
    }

    @Test
    void eachMessageIsAnsweredSeparatelyInAnyOrder() {
        CompletableFuture<Outcome> first = notice();
        String firstId = HubFixture.lastCommand(line);
        CompletableFuture<Outcome> second = notice();

        reports(HubFixture.lastCommand(line), true, "");
        assertThat(first).isNotDone();
        assertThat(second).isCompletedWithValue(new Outcome.Done());
        reports(firstId, false, "do not disturb");

        assertThat(first).isCompletedWithValue(new Outcome.Refused("do not disturb"));
    }

    @Test
    void aShownMessageDoesNotAnswerScreenCommands() {
        CompletableFuture<Outcome> start = fixture.start("lab-7");
        CompletableFuture<Outcome> stop = fixture.stop("lab-7");
        CompletableFuture<Outcome> notice = notice();

        reports(HubFixture.lastCommand(line), true, "");

        assertThat(notice).isCompletedWithValue(new Outcome.Done());
        assertThat(start).isNotDone();
        assertThat(stop).isNotDone();
    }

    @Test
    void aMessageReportWithTheIdOfAScreenCommandIsIgnored() {
        CompletableFuture<Outcome> start = fixture.start("lab-7");
        String startId = HubFixture.lastCommand(line);

        reports(startId, true, "");
        reports(startId, false, "do not disturb");

        assertThat(start).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.REQUESTED);
    }

    @Test
    void aScreenReportDoesNotAnswerAnEarlierMessage() {
        CompletableFuture<Outcome> before = notice();
        CompletableFuture<Outcome> start = fixture.start("lab-7");

        fixture.reports(line, Sharing.LIVE, HubFixture.lastCommand(line), "");
        assertThat(start).isCompletedWithValue(new Outcome.Done());
        CompletableFuture<Outcome> stop = fixture.stop("lab-7");
        fixture.reports(line, Sharing.OFF, null, "");

        assertThat(stop).isCompletedWithValue(new Outcome.Done());
        assertThat(before).isNotDone();
    }

    @Test
    void aScreenReportWithTheIdOfAMessageIsIgnored() {
        CompletableFuture<Outcome> start = fixture.start("lab-7");
        CompletableFuture<Outcome> notice = notice();

        fixture.reports(line, Sharing.DENIED, HubFixture.lastCommand(line), "not now");

        assertThat(start).isNotDone();
        assertThat(notice).isNotDone();
    }

    @Test
    void askingForTheScreenDoesNotExtendTheTimeOfAMessage() {
        CompletableFuture<Outcome> notice = notice();
        CompletableFuture<Outcome> start = fixture.start("lab-7");
        fixture.reports(line, Sharing.ASKING, HubFixture.lastCommand(line), "");

        fixture.pass(Duration.ofSeconds(5));
        fixture.beats(line);
        fixture.pass(Duration.ofSeconds(5));

        assertThat(notice).isCompletedWithValue(new Outcome.TimedOut(Duration.ofSeconds(10)));
        assertThat(start).isNotDone();
        assertThat(fixture.phone("lab-7").sharing()).isEqualTo(Sharing.ASKING);
    }

    @Test
    void onlyTheFirstAnswerToAMessageCounts() {
        CompletableFuture<Outcome> notice = notice();
        String id = HubFixture.lastCommand(line);

        reports(id, false, "do not disturb");
        reports(id, true, "");

        assertThat(notice).isCompletedWithValue(new Outcome.Refused("do not disturb"));
    }

    private CompletableFuture<Outcome> notice() {
        return fixture.hub.send(HubFixture.DESK, new PhoneId("lab-7"), LUNCH).toCompletableFuture();
    }

    private void reports(String command, boolean shown, String message) {
        fixture.hub.phoneSaid(line, new PhoneMessage.CommandReport(Event.NOTICE.wireName(), command,
                shown ? new Outcome.Done() : new Outcome.Refused(message)));
    }
}
