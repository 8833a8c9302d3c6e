package dev.golink.server.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.audit.AuditRecord;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.runs.RunAnswer;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.screen.ScreenWish;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** Tests in which order commands and the audit's commits happen. */
class AuditedCommandsTest {
    private static final Command START = new Command.StartSharing(ScreenWish.DEFAULT);
    private static final Command STOP = new Command.StopSharing();
    private static final Command NOTICE = new Command.ShowNotice("come to the desk", NoticeLevel.INFO);

    private final PlayedAudit audit = new PlayedAudit();
    private final HubFixture fixture = new HubFixture(audit.source());
    private final RecordingTransport phone = fixture.connectModern("lab-1");

    @Test
    void aStartIsSentOnlyOnceItIsInTheAudit() {
        CompletableFuture<Outcome> outcome = send(START);

        assertThat(audit.committed).extracting(AuditRecord::action).containsExactly(AuditAction.START_SHARING);
        assertThat(commands()).isEmpty();

        audit.writes();

        assertThat(commands()).containsExactly(START.getClass());
        assertThat(outcome).isNotDone();
    }

    @Test
    void aStartThatCantBeWrittenIsRefusedWithTheReason() {
        CompletableFuture<Outcome> outcome = send(START);

        audit.fails();

        assertThat(outcome).isCompletedWithValue(new Outcome.NotAudited(PlayedAudit.FULL));
        assertThat(commands()).isEmpty();
    }

    @Test
    void aStopIsSentAtOnceAndTheStartBeforeItNever() {
        CompletableFuture<Outcome> start = send(START);

        send(STOP);

        assertThat(commands()).containsExactly(STOP.getClass());
        assertThat(start).isCompletedWithValueMatching(Outcome.Refused.class::isInstance);

        audit.writes();

        assertThat(commands()).containsExactly(STOP.getClass());
    }

    @Test
    void aStartAfterAStopIsSentEvenIfAnEarlierStartWasEnded() {
        send(START);
        send(STOP);
        send(START);

        audit.writes();
        assertThat(commands()).containsExactly(STOP.getClass());
        audit.writes();

        assertThat(commands()).containsExactly(STOP.getClass(), START.getClass());
    }

    @Test
    void otherCommandsToThePhoneKeepTheirPlaceBehindTheStart() {
        send(START);
        send(NOTICE);
        send(START);
        assertThat(commands()).isEmpty();

        audit.writes();
        assertThat(commands()).containsExactly(START.getClass(), NOTICE.getClass());
        audit.writes();

        assertThat(commands()).containsExactly(START.getClass(), NOTICE.getClass(), START.getClass());
    }

    @Test
    void whatWaitedBehindAStartIsSentBeforeTheStopThatEndsTheStart() {
        send(START);
        send(NOTICE);

        send(STOP);

        assertThat(commands()).containsExactly(NOTICE.getClass(), STOP.getClass());
    }

    @Test
    void commandsToOtherPhonesDoNotWait() {
        RecordingTransport other = fixture.connectModern("lab-2");
        send(START);

        fixture.hub.send(HubFixture.DESK, new PhoneId("lab-2"), NOTICE);

        assertThat(commands(other)).containsExactly(NOTICE.getClass());
    }

    @Test
    void aPhoneIsDisconnectedAtOnceAndTheStartBeforeItIsUnreachable() {
        CompletableFuture<Outcome> start = send(START);

        CompletableFuture<Outcome> disconnect = send(new Command.Disconnect(""));

        assertThat(disconnect).isCompletedWithValue(new Outcome.Done());
        assertThat(phone.closed).containsExactly(CloseCode.DISCONNECTED);
        assertThat(start).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aFailingAuditRefusesNeitherStopNorMessageNorDisconnect() {
        send(NOTICE);
        send(STOP);
        send(new Command.Disconnect("bye"));

        assertThat(audit.committed).isEmpty();
        assertThat(audit.actions()).containsExactly(AuditAction.SEND_MESSAGE, AuditAction.STOP_SHARING,
                AuditAction.DISCONNECT_PHONE);
        assertThat(commands()).containsExactly(NOTICE.getClass(), STOP.getClass());
    }

    @Test
    void theAuditHasNoTextThatAnOperatorWrote() {
        send(NOTICE);
        send(new Command.Disconnect("bye"));
        send(new Command.Custom("reboot", "{\"password\":\"secret\"}"));

        assertThat(audit.appended.toString()).doesNotContain("come to the desk", "bye", "secret").contains("reboot");
    }

    @Test
    void aStartWhoseDiskHangsIsRefusedAfterAFewSecondsAndNotSentLater() {
        CompletableFuture<Outcome> outcome = send(START);

        fixture.pass(Duration.ofSeconds(6));

        assertThat(outcome).isCompletedWithValueMatching(Outcome.NotAudited.class::isInstance);

        audit.writes();

        assertThat(commands()).isEmpty();
    }

    @Test
    void theEndOfTheServerEndsWhatWaitsAsUnreachable() {
        CompletableFuture<Outcome> outcome = send(START);

        fixture.hub.close();

        assertThat(outcome).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aCommandForSeveralPhonesHasOneEntryWithAllOfThem() {
        fixture.connectModern("lab-2");
        RecordingTransport operator = new RecordingTransport("anna", fixture.time);
        OperatorId anna = new OperatorId("anna");
        fixture.operatorConnected(anna, operator);

        fixture.operatorSaid(anna, operator, new OperatorMessage.Give(
                new Targets.Several(List.of(new PhoneId("lab-1"), new PhoneId("lab-2"))), "c1", START, false));
        audit.fails();

        assertThat(audit.committed).singleElement().satisfies(entry -> {
            assertThat(entry.operator()).isEqualTo("anna");
            assertThat(entry.targets()).containsExactly("lab-1", "lab-2");
        });
        assertThat(operator.sent).filteredOn(ServerMessage.Result.class::isInstance).hasSize(2)
                .allSatisfy(result -> assertThat(((ServerMessage.Result) result).outcome())
                        .isEqualTo(new Outcome.NotAudited(PlayedAudit.FULL)));
    }

    @Test
    void aRunIsOneEntryAndBeginsOnlyOnceItIsInTheAudit() {
        fixture.connectModern("lab-2");

        CompletableFuture<RunAnswer> answer = run(START, "lab-1", "lab-2");
        assertThat(answer).isNotDone();
        assertThat(commands()).isEmpty();
        audit.writes();
        fixture.hub.flush();

        assertThat(answer).isCompletedWithValueMatching(RunAnswer.Taken.class::isInstance);
        assertThat(commands()).containsExactly(START.getClass());
        assertThat(audit.committed).singleElement()
                .satisfies(entry -> assertThat(entry.targets()).containsExactly("lab-1", "lab-2"));
        assertThat(audit.actions()).doesNotContain(AuditAction.START_SHARING);
    }

    @Test
    void aCancelledRunIsInTheAuditAndAnInventedOneIsNot() {
        CompletableFuture<RunAnswer> begun = run(START, "lab-1");
        audit.writes();
        RunId run = ((RunAnswer.Taken) begun.join()).run();

        cancel(new RunId("invented\nby somebody"));
        cancel(run);

        assertThat(audit.appended).filteredOn(entry -> entry.action() == AuditAction.CANCEL_RUN)
                .extracting(AuditRecord::targets).containsExactly(List.of("run:" + run));
    }

    @Test
    void aRunThatCantBeWrittenIsRefused() {
        CompletableFuture<RunAnswer> answer = run(START, "lab-1");

        audit.fails();

        assertThat(answer).isCompletedWithValueMatching(refused -> refused instanceof RunAnswer.Refused(var why)
                && why.words().equals(PlayedAudit.FULL));
    }

    @Test
    void aPhoneThatIsStoppedWhileARunWaitsIsNotStartedByTheRun() {
        RecordingTransport other = fixture.connectModern("lab-2");
        run(START, "lab-1", "lab-2");

        send(STOP);
        audit.writes();
        fixture.hub.flush();

        assertThat(commands()).containsExactly(STOP.getClass());
        assertThat(commands(other)).containsExactly(START.getClass());
    }

    @Test
    void aRunThatStopsIsNotOvertakenByARunThatWaitsToStart() {
        CompletableFuture<RunAnswer> start = run(START, "lab-1");

        run(STOP, "lab-1");
        fixture.hub.flush();
        audit.writes();
        fixture.hub.flush();

        assertThat(commands()).containsExactly(STOP.getClass());
        assertThat(start).isCompletedWithValueMatching(RunAnswer.Refused.class::isInstance);
    }

    @Test
    void aRunThatStopsEndsAStartThatWaits() {
        CompletableFuture<Outcome> start = send(START);

        run(STOP, "lab-1");
        fixture.hub.flush();
        audit.writes();

        assertThat(commands()).containsExactly(STOP.getClass());
        assertThat(start).isCompletedWithValueMatching(Outcome.Refused.class::isInstance);
    }

    private CompletableFuture<Outcome> send(Command command) {
        return fixture.hub.send(HubFixture.DESK, new PhoneId("lab-1"), command).toCompletableFuture();
    }

    private void cancel(RunId run) {
        var _ = fixture.hub.audit().runs().cancel(HubFixture.DESK, run);
    }

    private CompletableFuture<RunAnswer> run(Command command, String... phones) {
        RunOrder order = new RunOrder(command, List.of(phones).stream().map(PhoneId::new).toList(), 20);
        return fixture.hub.audit().runs().begin(HubFixture.DESK, order).toCompletableFuture();
    }

    private List<Class<?>> commands() {
        return commands(phone);
    }

    /** The kinds of the commands that a phone got, in order. */
    private static List<Class<?>> commands(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.Instruct.class::isInstance)
                .<Class<?>>map(message -> ((ServerMessage.Instruct) message).command().getClass()).toList();
    }
}
