package dev.golink.server.protocol.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Locate;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.ScreenWish;

class HistoryJsonTest {
    private static final Instant AT = Instant.ofEpochMilli(1_796_000_000_123L);
    private static final PhoneId PHONE = new PhoneId("phone-1");
    private static final OperatorId OPERATOR = new OperatorId("张三");
    private static final Outcome DONE = new Outcome.Done();

    static List<HistoryFact> facts() {
        return List.of(new HistoryFact.PhoneConnected("10.0.0.1"),
                new HistoryFact.PhoneDeparted(new Departure(Departure.Reason.RULE_BROKEN, AT, Departure.Code.TOO_FAST,
                        "More than 60 messages a second.", "\"x\""), Duration.ofMillis(61_234)),
                new HistoryFact.PhoneDeparted(
                        new Departure(Departure.Reason.HEARTBEAT_LOST, AT, Departure.Code.OTHER, "", ""),
                        Duration.ZERO),
                new HistoryFact.PresenceChanged(Presence.STALE),
                new HistoryFact.SharingChanged(Sharing.DENIED, "The user said no."),
                new HistoryFact.SharingChanged(Sharing.PAUSED, ""), new HistoryFact.BatteryChanged(70, true),
                new HistoryFact.BatteryChanged(0, null), new HistoryFact.TemperatureChanged(41.5),
                ended(new Command.StartSharing(new ScreenWish(Codec.JPEG, 720, 5, 900_000)), DONE),
                ended(new Command.StopSharing(), new Outcome.TimedOut(Duration.ofSeconds(20))),
                ended(new Command.ShowNotice("Come back.", NoticeLevel.URGENT), new Outcome.Refused("Not now.")),
                ended(new Locate(), new Outcome.NotAllowed(Right.SEE)),
                ended(new Command.Custom("print", "{\"pages\":[1,2]}"), new Outcome.Answered(false, "{\"data\":null}")),
                ended(new Command.Disconnect("Moved."), new Outcome.Unreachable()),
                ended(new Locate(), new Outcome.Sent()), ended(new Locate(), new Outcome.Unsupported()),
                new HistoryFact.CommandEnded(new Command.StopSharing(), DONE, Duration.ZERO, true),
                new HistoryFact.RunBegan(new RunId("r1"), new Locate(), 300),
                new HistoryFact.RunEnded(new RunId("r1"), new RunCounts(Map.of(RunStage.DONE, 299, RunStage.GONE, 1))),
                new HistoryFact.OperatorConnected(),
                new HistoryFact.OperatorDeparted(OperatorDeparture.DISCONNECTED, new OperatorId("boss")),
                new HistoryFact.OperatorDeparted(OperatorDeparture.SILENT, null), new HistoryFact.ScreenWatched(),
                new HistoryFact.PhoneTraced(), new HistoryFact.PhoneTraceEnded(),
                new HistoryFact.ScreenUnwatched(), new HistoryFact.ControlTaken(null),
                new HistoryFact.ControlTaken(new OperatorId("boss")),
                new HistoryFact.ControlEnded(ControlEnd.TAKEN_OVER, new OperatorId("boss")),
                new HistoryFact.ControlEnded(ControlEnd.IDLE, null),
                gesture(new InputOutcome.Done(null, null, null)), gesture(new InputOutcome.Unreachable()),
                gesture(new InputOutcome.Refused(InputRefusal.SECURE_FIELD, "")),
                gesture(new InputOutcome.Cancelled(InputCancellation.SILENT)),
                gesture(new InputOutcome.TimedOut(Duration.ofSeconds(11))), gesture(new InputOutcome.Unsupported()),
                new HistoryFact.PhoneEdited(
                        new ProfileEdit("Till 3", "", Set.of("shop"), Set.of("store"), Set.of("new"),
                                Set.of("old"), new Numbering.From(7))),
                new HistoryFact.PhoneForgotten(),
                new HistoryFact.AccessHappened(AccessFact.REFUSED, "phone x", "10.0.0.2", "The token is not known."),
                new HistoryFact.AccessHappened(AccessFact.CHANGED, "", "", "added an account"),
                new HistoryFact.ServerStarted(AT), new HistoryFact.ServerStarted(null), new HistoryFact.ServerEnded(),
                new HistoryFact.EntriesLost(5, AT, HistoryFact.EntriesLost.Cause.NOT_WRITABLE));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsReadAsItWasWritten(HistoryFact fact) {
        HistoryEntry whole = new HistoryEntry(7, AT, PHONE, OPERATOR, fact);
        HistoryEntry bare = new HistoryEntry(Long.MAX_VALUE >> 10, AT, null, null, fact);

        assertThat(HistoryJson.parse(HistoryJson.text(whole))).isEqualTo(whole);
        assertThat(HistoryJson.parse(HistoryJson.text(bare))).isEqualTo(bare);
        assertThat(HistoryJson.parseFact(HistoryJson.factText(fact))).isEqualTo(fact);
    }

    @Test
    void everyKindOfFactIsInThisTest() {
        Set<Class<?>> tested = facts().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(tested).containsExactlyInAnyOrder(HistoryFact.class.getPermittedSubclasses());
    }

    @Test
    void anEntryIsOneFlatObjectWithItsKindAndEvent() {
        assertThat(HistoryJson
                .text(new HistoryEntry(7, AT, PHONE, OPERATOR,
                        ended(new Command.ShowNotice("Hi", NoticeLevel.INFO), DONE))))
                .isEqualTo("{\"id\":7,\"at\":1796000000123,\"kind\":\"message\",\"phone\":\"phone-1\","
                        + "\"operator\":\"张三\",\"event\":\"command_ended\",\"command\":{\"of\":\"notice\","
                        + "\"text\":\"Hi\",\"level\":\"info\"},\"outcome\":\"done\",\"took_ms\":1500}");
    }

    @Test
    void fieldsOfANewerVersionAreIgnored() {
        assertThat(HistoryJson.parse("{\"id\":7,\"at\":1796000000123,\"kind\":\"colours\",\"event\":\"screen_watched\","
                + "\"colour\":[1]}")).isEqualTo(new HistoryEntry(7, AT, null, null, new HistoryFact.ScreenWatched()));
    }

    static Stream<String> unknown() {
        return Stream.of("{\"event\":\"painted\"}", "{\"event\":\"presence_changed\",\"presence\":\"asleep\"}",
                "{\"event\":\"phone_departed\",\"departure\":\"flown\"}", "{\"event\":\"run_began\",\"run\":\"r\"}",
                "{\"event\":\"command_ended\",\"command\":{\"of\":\"dance\"},\"outcome\":\"done\"}",
                "{\"event\":\"command_ended\",\"command\":{\"of\":\"locate\"},\"outcome\":\"perhaps\"}",
                "{\"event\":\"phone_edited\",\"edit\":{\"number\":\"odd\"}}", "{}", "[]", "", "{\"event\":");
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatIsNotUnderstoodIsLeftOut(String text) {
        assertThat(HistoryJson.parseFact(text)).isNull();
    }

    private static HistoryFact ended(Command command, Outcome outcome) {
        return new HistoryFact.CommandEnded(command, outcome, Duration.ofMillis(1_500), false);
    }

    private static HistoryFact gesture(InputOutcome outcome) {
        return new HistoryFact.GestureEnded(Set.of(InputKind.TEXT, InputKind.TOUCH), outcome);
    }

    @Test
    void theEntryOfAGestureHasNoTextOfThePhoneOrTheOperator() {
        HistoryFact fact = gesture(new InputOutcome.Done("commit", "com.bank", "secret"));
        HistoryFact refused = gesture(new InputOutcome.Refused(InputRefusal.FAILED, "secret"));

        assertThat(fact).isEqualTo(gesture(new InputOutcome.Done(null, null, null)));
        assertThat(refused.toString()).doesNotContain("secret");
    }
}
