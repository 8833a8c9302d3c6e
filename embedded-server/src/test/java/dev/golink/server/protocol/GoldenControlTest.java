package dev.golink.server.protocol;

import static dev.golink.server.protocol.GoldenFleet.ANNA;
import static dev.golink.server.protocol.GoldenFleet.CONTROLLED;
import static dev.golink.server.protocol.GoldenFleet.DESK;
import static dev.golink.server.protocol.GoldenFleet.PHONE;
import static dev.golink.server.protocol.GoldenFleet.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.golink.server.access.right.Right;
import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.message.OperatorMessage;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;
import dev.golink.server.protocol.operator.ControlWriter;

/** Tests the golden messages about the control of phones, of all roles. */
class GoldenControlTest {
    private static final PhoneId OTHER = new PhoneId("手机-8");
    private static final Instant SENT = START.plusMillis(4_500);
    private static final ScreenPoint CENTRE = new ScreenPoint(32_768, 20_000);
    private static final ScreenPoint CORNER = new ScreenPoint(100, 200);
    private static final SeenPicture SEEN = new SeenPicture(1_080, 2_400, 0, 9_123);
    private static final List<InputStep> DOWN = List.of(
            new InputStep.Touch(0, TouchAction.DOWN, new ScreenPoint(32_768, 16_384), 0));
    private static final List<InputStep> UP = List.of(new InputStep.Touch(0, TouchAction.MOVE, CENTRE, 16),
            new InputStep.Touch(1, TouchAction.CANCEL, new ScreenPoint(0, 65_535), 16),
            new InputStep.Touch(0, TouchAction.UP, CENTRE, 33));
    private static final List<InputStep> STEPS = List.of(new InputStep.Tap(CORNER),
            new InputStep.LongPress(CORNER, Duration.ofMillis(800)),
            new InputStep.Swipe(new ScreenPoint(32_768, 52_000), new ScreenPoint(32_768, 13_000),
                    Duration.ofMillis(300)),
            new InputStep.Key(InputKey.BACK, KeyAction.PRESS), new InputStep.Key(InputKey.VOLUME_UP, KeyAction.DOWN),
            new InputStep.Key(InputKey.VOLUME_UP, KeyAction.UP), new InputStep.Text(" 你好 👋\n", TextMethod.AUTO),
            new InputStep.Text("ls -l", TextMethod.KEYS), new InputStep.SetClipboard(""), new InputStep.GetClipboard(),
            new InputStep.StartApp("com.example.shop"), new InputStep.StopApp("com.example.shop"),
            new InputStep.TapElement(ElementBy.ID, "com.example.shop:id/buy", 0),
            new InputStep.TapElement(ElementBy.TEXT, "购买", 2), new InputStep.TapElement(ElementBy.DESC, "Buy", 0),
            new InputStep.TapElement(ElementBy.CLASS, "android.widget.Button", 999),
            new InputStep.Wait(Duration.ofSeconds(1)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOperators")
    void whatOperatorsSayMeansWhatTheContractSays(String name, OperatorMessage message, String written) {
        String golden = Golden.text("operator-to-server/" + name);

        assertThat(MessageReader.ofOperator(golden)).isEqualTo(message);
        assertThat(JsonParser.parseString(written)).isEqualTo(JsonParser.parseString(golden));
    }

    static Stream<Arguments> ofOperators() {
        Targets one = new Targets.One(PHONE);
        List<PhoneId> phones = List.of(PHONE, OTHER);
        Targets both = new Targets.Several(phones);
        GesturePart first = new GesturePart("q-81", 0, SEEN, DOWN);
        GesturePart next = new GesturePart("q-81", 1, SEEN, UP);
        GesturePart steps = new GesturePart("q-82", 0, null, STEPS);
        return Stream.of(
                Arguments.of("take-control", new ControlMessage.Take(one, "q-80", false),
                        ControlWriter.take(List.of(PHONE), "q-80", false)),
                Arguments.of("take-control-force", new ControlMessage.Take(both, "q-80", true),
                        ControlWriter.take(phones, "q-80", true)),
                Arguments.of("release-control", new ControlMessage.Release(one), ControlWriter.release(List.of(PHONE))),
                Arguments.of("release-control-users", new ControlMessage.Release(both), ControlWriter.release(phones)),
                Arguments.of("input", new ControlMessage.Input(one, first), ControlWriter.input(List.of(PHONE), first)),
                Arguments.of("input-next", new ControlMessage.Input(one, next),
                        ControlWriter.input(List.of(PHONE), next)),
                Arguments.of("input-steps", new ControlMessage.Input(both, steps),
                        ControlWriter.input(phones, steps)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofPhones")
    void whatPhonesSayMeansWhatTheContractSays(String name, PhoneMessage message) {
        assertThat(MessageReader.ofPhone(Golden.text("phone-to-server/" + name))).isEqualTo(message);
    }

    static Stream<Arguments> ofPhones() {
        PhoneMessage.Hello hello = (PhoneMessage.Hello) MessageReader
                .ofPhone(Golden.text("phone-to-server/hello-can-custom"));
        return Stream.of(
                Arguments.of("hello-input",
                        new PhoneMessage.Hello(hello.description(), hello.interval(), EnumSet.allOf(InputKind.class),
                                true)),
                Arguments.of("input-state",
                        new PhoneMessage.InputStateReport(Set.of(InputKind.TOUCH, InputKind.KEY, InputKind.TEXT),
                                null)),
                Arguments.of("input-state-locked",
                        new PhoneMessage.InputStateReport(Set.of(InputKind.KEY), InputObstacle.LOCKED)),
                done("input-done", "g-81", null, null, null),
                done("input-done-text", "g-82", "commit", "com.example.shop/.Main", null),
                done("input-done-clipboard", "g-83", null, null, " 手机号\n138 "),
                Arguments.of("input-done-refused",
                        new PhoneMessage.InputReport("g-81", new InputOutcome.Refused(InputRefusal.CHANGED, ""))),
                Arguments.of("input-done-failed", new PhoneMessage.InputReport("g-82",
                        new InputOutcome.Refused(InputRefusal.FAILED, "the app was not found"))));
    }

    private static Arguments done(String name, String id, @Nullable String how, @Nullable String app,
            @Nullable String clipboard) {
        return Arguments.of(name, new PhoneMessage.InputReport(id, new InputOutcome.Done(how, app, clipboard)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toPhones")
    void theServerTellsPhonesWhatTheContractSays(String name, ServerMessage message) {
        assertThat(JsonParser.parseString(MessageWriter.write(message)))
                .isEqualTo(Golden.json("server-to-phone/" + name));
    }

    static Stream<Arguments> toPhones() {
        return Stream.of(
                Arguments.of("input", ControlText.input(DESK, new GesturePart("g-81", 0, SEEN, DOWN), SENT)),
                Arguments.of("input-next", ControlText.input(DESK, new GesturePart("g-81", 1, SEEN, UP), SENT)),
                Arguments.of("input-steps", ControlText.input(DESK, new GesturePart("g-82", 0, null, STEPS), SENT)),
                Arguments.of("control-begun", new ServerMessage.ControlOfPhone(DESK, true)),
                Arguments.of("control-ended", new ServerMessage.ControlOfPhone(DESK, false)),
                Arguments.of("heart-time", new ServerMessage.Heart(SENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toOperators")
    void theServerTellsOperatorsAndAConsoleReadsWhatTheContractSays(String name, ServerMessage message) {
        String golden = Golden.text("server-to-operator/" + name);

        assertThat(JsonParser.parseString(MessageWriter.write(message))).isEqualTo(JsonParser.parseString(golden));
        assertThat(ServerReader.read(golden)).contains(message);
    }

    static Stream<Arguments> toOperators() {
        return Stream.of(Arguments.of("heart-time", new ServerMessage.Heart(SENT)),
                lost("taken-over", ControlLoss.Reason.TAKEN_OVER, ANNA), lost("idle", ControlLoss.Reason.IDLE, null),
                lost("right-lost", ControlLoss.Reason.RIGHT_LOST, null),
                answer("taken", new ControlAnswer.Taken(null)), answer("taken-over", new ControlAnswer.Taken(ANNA)),
                answer("held", new ControlAnswer.Held(ANNA)), answer("unsupported", new ControlAnswer.Unsupported()),
                answer("unreachable", new ControlAnswer.Unreachable()),
                answer("not-allowed", new ControlAnswer.NotAllowed(Right.CONTROL)),
                answer("not-audited", new ControlAnswer.NotAudited("The disk is full.")),
                ended("done", "q-81", new InputOutcome.Done(null, null, null)),
                ended("done-text", "q-82",
                        new InputOutcome.Done("commit", "com.example.shop/.Main", " 手机号\n138 ")),
                ended("refused", "q-81", new InputOutcome.Refused(InputRefusal.CHANGED, "")),
                ended("failed", "q-81", new InputOutcome.Refused(InputRefusal.FAILED, "the app was not found")),
                ended("no-control", "q-81", new InputOutcome.Refused(InputRefusal.NO_CONTROL, "")),
                ended("cancelled", "q-81", new InputOutcome.Cancelled(InputCancellation.SILENT)),
                ended("timed-out", "q-81", new InputOutcome.TimedOut(Duration.ofSeconds(10))),
                ended("unreachable", "q-81", new InputOutcome.Unreachable()),
                ended("unsupported", "q-81", new InputOutcome.Unsupported()),
                ended("not-allowed", "q-81", new InputOutcome.NotAllowed(Right.FILES)),
                Arguments.of("summary-input",
                        new ServerMessage.Summary("q-82", "input", 3, Map.of("done", 2, "cancelled", 1))),
                Arguments.of("fleet-input", new ServerMessage.FleetNews(7, false, false, List.of(CONTROLLED), List.of(),
                        new FleetCounts(1, 0, 0, 0, 0, 1, List.of()), false, START.plusSeconds(5))));
    }

    private static Arguments lost(String name, ControlLoss.Reason why, @Nullable OperatorId by) {
        return Arguments.of("control-" + name,
                new ServerMessage.OfControl(new ControlNews.Lost(new ControlLoss(PHONE, why, by))));
    }

    private static Arguments answer(String name, ControlAnswer answer) {
        return Arguments.of("result-control-" + name,
                new ServerMessage.OfControl(new ControlNews.Answered("q-80", PHONE, answer)));
    }

    private static Arguments ended(String name, String id, InputOutcome outcome) {
        return Arguments.of("result-input-" + name,
                new ServerMessage.OfControl(new ControlNews.GestureEnded(id, PHONE, outcome)));
    }
}
