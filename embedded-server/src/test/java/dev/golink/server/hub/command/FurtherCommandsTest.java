package dev.golink.server.hub.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.OperatorNote;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Capability;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.transport.ConnectionEnd;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** Tests commands to several phones, to applications on phones and to connections, and texts between operators. */
class FurtherCommandsTest {
    private static final OperatorId ANNA = new OperatorId("anna");
    private static final OperatorId BOB = new OperatorId("bob");
    private static final Command RELOAD = new Command.Custom("reload", "{\"page\":3}");
    private static final Command LUNCH = new Command.ShowNotice("Lunch?", NoticeLevel.INFO);

    private final HubFixture fixture = new HubFixture();
    private final RecordingTransport anna = new RecordingTransport("unused", fixture.time);
    private final RecordingTransport bob = new RecordingTransport("unused", fixture.time);

    @BeforeEach
    void connectOperators() {
        fixture.operatorConnected(ANNA, anna);
        fixture.operatorConnected(BOB, bob);
        anna.sent.clear();
        bob.sent.clear();
    }

    @Test
    void aCommandToSeveralPhonesGetsAResultEachAndThenASummary() {
        RecordingTransport able = connect("lab-1", Capability.NOTICE);
        fixture.connectModern("lab-2");

        says(anna, ANNA, new OperatorMessage.Give(targets("lab-1", "lab-2", "lab-3"), "q", LUNCH, false));
        assertThat(anna.sent).containsExactly(result("lab-2", new Outcome.Sent()),
                result("lab-3", new Outcome.Unreachable()));
        fixture.hub.phoneSaid(able,
                new PhoneMessage.CommandReport(Event.NOTICE.wireName(), HubFixture.lastCommand(able),
                        new Outcome.Done()));

        assertThat(anna.sent).endsWith(result("lab-1", new Outcome.Done()),
                new ServerMessage.Summary("q", "notice", 3, Map.of("done", 1, "sent", 1, "unreachable", 1)));
    }

    @Test
    void aCommandToSeveralPhonesWithoutAnIdGetsNoResults() {
        RecordingTransport phone = fixture.connectModern("lab-1");

        says(anna, ANNA, new OperatorMessage.Give(targets("lab-1", "lab-3"), null, LUNCH, false));

        assertThat(anna.sent).isEmpty();
        assertThat(phone.lastSent()).isInstanceOf(ServerMessage.Instruct.class);
    }

    @Test
    void aGroupCommandReachesItsPhonesAndItsSummaryIncludesOfflinePhones() {
        RecordingTransport member = fixture.connectModern("lab-1");
        RecordingTransport other = fixture.connectModern("lab-2");
        RecordingTransport away = fixture.connectModern("lab-3");
        fixture.hub.phoneGone(away, ConnectionEnd.CLOSED_BY_PHONE);
        fixture.hub.edit(BOB, Set.of(new PhoneId("lab-1"), new PhoneId("lab-3")),
                ProfileEdit.groups(Set.of("night"), Set.of()));

        says(anna, ANNA, new OperatorMessage.Give(new Targets.Group("night"), "q", LUNCH, false));

        assertThat(anna.sent).endsWith(
                new ServerMessage.Summary("q", "notice", 2, Map.of("sent", 1, "unreachable", 1)));
        assertThat(member.lastSent()).isInstanceOf(ServerMessage.Instruct.class);
        assertThat(other.lastSent()).isInstanceOf(ServerMessage.Open.class);
    }

    @Test
    void aCommandToAnEmptyGroupGetsItsSummaryAtOnce() {
        says(anna, ANNA, new OperatorMessage.Give(new Targets.Group("nobody"), "q", LUNCH, false));

        assertThat(anna.sent).containsExactly(new ServerMessage.Summary("q", "notice", 0, Map.of()));
    }

    @Test
    void theAnswerOfAnApplicationIsTheOutcome() {
        RecordingTransport phone = connect("lab-1", Capability.CUSTOM);
        CompletableFuture<Outcome> outcome = send("lab-1", RELOAD);
        assertThat(phone.lastSent()).isEqualTo(
                new ServerMessage.Instruct(HubFixture.DESK, HubFixture.lastCommand(phone), RELOAD));
        assertThat(outcome).isNotDone();

        Outcome answer = new Outcome.Answered(false, "\"no such page\"");
        fixture.hub.phoneSaid(phone,
                new PhoneMessage.CommandReport(Event.NOTICE.wireName(), HubFixture.lastCommand(phone),
                        new Outcome.Done()));
        assertThat(outcome).as("that answers another kind of command").isNotDone();
        fixture.hub.phoneSaid(phone,
                new PhoneMessage.CommandReport(Event.CUSTOM.wireName(), HubFixture.lastCommand(phone), answer));

        assertThat(outcome).isCompletedWithValue(answer);
    }

    @Test
    void aCustomCommandIsSentEvenToALegacyPhone() {
        RecordingTransport legacy = fixture.connect("old-1");

        assertThat(send("old-1", RELOAD)).isCompletedWithValue(new Outcome.Sent());
        assertThat(legacy.lastSent()).isInstanceOf(ServerMessage.Instruct.class);
    }

    @Test
    void anUnansweredCustomCommandTimesOut() {
        connect("lab-1", Capability.CUSTOM);
        CompletableFuture<Outcome> outcome = send("lab-1", RELOAD);

        fixture.pass(fixture.settings.answerTime().plusSeconds(1));

        assertThat(outcome).isCompletedWithValue(new Outcome.TimedOut(fixture.settings.answerTime()));
    }

    @Test
    void aPhoneThatCanRingGetsTheCommandAndReportsIt() {
        RecordingTransport phone = connect("lab-1", Capability.LOCATE);
        CompletableFuture<Outcome> outcome = send("lab-1", new Locate());

        fixture.hub.phoneSaid(phone,
                new PhoneMessage.CommandReport(Event.LOCATE.wireName(), HubFixture.lastCommand(phone),
                        new Outcome.Done()));

        assertThat(outcome).isCompletedWithValue(new Outcome.Done());
    }

    @Test
    void aPhoneWithoutTheCapabilityToRingGetsNoCommand() {
        RecordingTransport phone = fixture.connectModern("lab-1");
        int before = phone.sent.size();

        assertThat(send("lab-1", new Locate())).isCompletedWithValue(new Outcome.Unsupported());
        assertThat(phone.sent).hasSize(before);
        assertThat(send("lab-9", new Locate())).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aDisconnectedPhoneGetsOperatorAndReasonAndIsOfflineAtOnce() {
        RecordingTransport phone = fixture.connectModern("lab-1");
        CompletableFuture<Outcome> started = fixture.start("lab-1");

        says(anna, ANNA, new OperatorMessage.Give(new Targets.One(new PhoneId("lab-1")), "q",
                new Command.Disconnect("to the repair shop"), false));

        assertThat(phone.closed).containsExactly(CloseCode.DISCONNECTED);
        assertThat(phone.reasons).containsExactly("Disconnected by anna: to the repair shop");
        assertThat(started).isCompletedWithValue(new Outcome.Unreachable());
        assertThat(fixture.phone("lab-1").presence()).isEqualTo(Presence.OFFLINE);
        assertThat(fixture.phone("lab-1").link().departure())
                .returns(Departure.Reason.SERVER_CLOSED, Departure::reason)
                .returns(Departure.Code.DISCONNECTED, Departure::code)
                .returns("Disconnected by anna: to the repair shop", Departure::words);
        assertThat(anna.sent).endsWith(
                new ServerMessage.Result("q", "disconnect", new PhoneId("lab-1"), new Outcome.Done()));
        assertThat(send("lab-1", new Command.Disconnect(""))).isCompletedWithValue(new Outcome.Unreachable());
    }

    @Test
    void aDisconnectedOperatorGetsTheNameOfTheOtherAndIsNotCounted() {
        says(anna, ANNA, new OperatorMessage.DisconnectOperator(BOB, "q", new Command.Disconnect("")));

        assertThat(bob.closed).containsExactly(CloseCode.DISCONNECTED);
        assertThat(bob.reasons).containsExactly("Disconnected by anna.");
        assertThat(fixture.counts().operators()).isOne();
        assertThat(anna.sent).containsExactly(
                new ServerMessage.OperatorResult("q", "disconnect", BOB, new Outcome.Done()));

        says(anna, ANNA, new OperatorMessage.DisconnectOperator(BOB, "q-2", new Command.Disconnect("")));
        assertThat(anna.sent).endsWith(
                new ServerMessage.OperatorResult("q-2", "disconnect", BOB, new Outcome.Unreachable()));
    }

    @Test
    void anOperatorSendsANoteToOneOtherOperator() {
        List<OperatorNote> atWindow = new ArrayList<>();
        fixture.hub.operatorHere();
        fixture.hub.operators().notes().listen(atWindow::add);

        says(anna, ANNA, new OperatorMessage.TellOperators(BOB, "q", "lab-7 is yours"));

        assertThat(bob.sent).containsExactly(
                new ServerMessage.OperatorSaid(new OperatorNote(ANNA, "lab-7 is yours", false)));
        assertThat(anna.sent).containsExactly(
                new ServerMessage.OperatorResult("q", "operator_message", BOB, new Outcome.Sent()));
        assertThat(atWindow).isEmpty();
    }

    @Test
    void anOperatorSendsANoteToAllOthersIncludingTheLocalOperator() {
        List<OperatorNote> atWindow = new ArrayList<>();
        fixture.hub.operatorHere();
        fixture.hub.operators().notes().listen(atWindow::add);

        says(anna, ANNA, new OperatorMessage.TellOperators(null, null, "restart at six"));

        OperatorNote note = new OperatorNote(ANNA, "restart at six", true);
        assertThat(bob.sent).containsExactly(new ServerMessage.OperatorSaid(note));
        assertThat(atWindow).containsExactly(note);
        assertThat(anna.sent).isEmpty();
        assertThat(fixture.hub.operators().sendNote(HubFixture.DESK, HubFixture.DESK, "to myself"))
                .isEqualTo(new Outcome.Sent());
        assertThat(fixture.hub.operators().sendNote(HubFixture.DESK, new OperatorId("carl"), "hello?"))
                .isEqualTo(new Outcome.Unreachable());
    }

    private void says(RecordingTransport line, OperatorId operator, OperatorMessage message) {
        fixture.operatorSaid(operator, line, message);
    }

    private CompletableFuture<Outcome> send(String phone, Command command) {
        return fixture.hub.send(HubFixture.DESK, new PhoneId(phone), command).toCompletableFuture();
    }

    private RecordingTransport connect(String id, Capability capability) {
        RecordingTransport line = fixture.connect(id);
        fixture.hub.phoneSaid(line,
                PhoneMessage.Hello.withoutInput(new PhoneDescription("Pixel 8", "Android 16", "test 1", 1080,
                        2400, Set.of(Capability.SHARE, capability), Set.of(), false), Duration.ofSeconds(5)));
        return line;
    }

    private static Targets targets(String... phones) {
        return new Targets.Several(List.of(phones).stream().map(PhoneId::new).toList());
    }

    private static ServerMessage result(String phone, Outcome outcome) {
        return new ServerMessage.Result("q", "notice", new PhoneId(phone), outcome);
    }
}
