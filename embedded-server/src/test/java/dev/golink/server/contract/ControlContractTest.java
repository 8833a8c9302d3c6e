package dev.golink.server.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import dev.golink.server.FixedClient;
import dev.golink.server.RunningServer;
import dev.golink.server.SeenFleet;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.remote.RemoteFleet;
import dev.golink.server.remote.link.ConsoleName;
import dev.golink.server.remote.link.LinkCredentials;
import dev.golink.server.remote.link.LinkSecurity;

/** Who controls a phone, and what comes of gestures. */
class ControlContractTest extends FleetContract {
    private static final ScreenPoint POINT = new ScreenPoint(100, 200);
    private static final OperatorId BEN = new OperatorId("ben");

    private final List<ControlLoss> losses = new CopyOnWriteArrayList<>();
    private final Map<PhoneId, InputOutcome> outcomes = new ConcurrentHashMap<>();

    /** With a token: others must not control phones. */
    @Override
    void start(RunningServer running) {
        server = running;
        fleet = kind == FleetKind.HERE ? running.fleet() : dial(operator());
    }

    private RemoteFleet dial(OperatorId operator) {
        TokenSecret token = TokenSecret.of(server.token()).orElseThrow();
        return RemoteFleet.dial(new ConsoleName(server.endpoints().webSocket(), operator, true),
                new LinkSecurity(new ServerTrust.Cas(List.of()), _ -> {}, LinkCredentials.presenting(() -> token)));
    }

    @Test
    void anOperatorControlsAPhoneThatIsToldAndAllSeeIt() {
        try (FixedClient phone = controllable("lab-7")) {
            SeenFleet seen = watched();

            assertThat(take(false)).isEqualTo(new ControlAnswer.Taken(null));

            assertThat(phone.heard("\"control\"")).contains("\"begun\"", "\"fromUser\":\"" + operator() + '"');
            seen.awaitPhone("lab-7", known -> operator().equals(known.input().controller()));
        }
    }

    @Test
    void aGestureOfSeveralPartsIsDoneWhenThePhoneSaysSo() {
        try (FixedClient phone = controllable("lab-7")) {
            take(false);
            Gesture gesture = begin(PHONE);

            gesture.send(new SeenPicture(1080, 2400, 0, 17), List.of(touch(TouchAction.DOWN)));
            assertThat(phone.heard("\"down\"")).contains("\"seq\":0", "\"frame\":17", "\"x\":100", "\"y\":200",
                    "\"sent_ms\":");
            gesture.send(null, List.of(touch(TouchAction.UP)));
            String last = phone.heard("\"up\"");
            assertThat(outcomes).isEmpty();
            phone.say("{\"event\":\"input_done\",\"id\":\"" + command(last)
                    + "\",\"outcome\":\"done\",\"how\":\"touch\",\"app\":\"com.example\"}");

            assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Done("touch", "com.example", null));
        }
    }

    @Test
    void aGestureForTwoPhonesHasAnOutcomeAtEach() {
        try (FixedClient first = controllable("lab-7"); FixedClient second = controllable("lab-8")) {
            PhoneId other = new PhoneId("lab-8");
            take(false);
            assertThat(take(other, false)).isEqualTo(new ControlAnswer.Taken(null));

            begin(PHONE, other).send(null, List.of(new InputStep.Tap(POINT)));
            String atFirst = first.heard("\"input\"");
            assertThat(second.heard("\"input\"")).isEqualTo(atFirst);
            first.say("{\"event\":\"input_done\",\"id\":\"" + command(atFirst) + "\",\"outcome\":\"done\"}");
            second.say("{\"event\":\"input_done\",\"id\":\"" + command(atFirst)
                    + "\",\"outcome\":\"refused\",\"reason\":\"changed\",\"msg\":\"turned\"}");

            assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Done(null, null, null));
            assertThat(outcome(other)).isEqualTo(new InputOutcome.Refused(InputRefusal.CHANGED, "turned"));
        }
    }

    @Test
    void theClipboardIsReadOnlyWhereItWasAskedFor() {
        try (FixedClient phone = controllable("lab-7")) {
            take(false);
            begin(PHONE).send(null, List.of(new InputStep.GetClipboard()));
            phone.say("{\"event\":\"input_done\",\"id\":\"" + command(phone.heard("\"clipboard\""))
                    + "\",\"outcome\":\"done\",\"clipboard\":\"你好\\n\"}");

            assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Done(null, null, "你好\n"));
        }
    }

    @Test
    void aTextOverLoopbackArrives() {
        try (FixedClient phone = controllable("lab-7")) {
            take(false);

            begin(PHONE).send(null, List.of(new InputStep.Text("你好", TextMethod.COMMIT)));

            assertThat(phone.heard("\"text\"")).contains("你好", "\"commit\"");
        }
    }

    @Test
    void inputWithoutControlIsRefused() {
        try (FixedClient _ = controllable("lab-7")) {
            begin(PHONE).send(null, List.of(new InputStep.Tap(POINT)));

            assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Refused(InputRefusal.NO_CONTROL, ""));
        }
    }

    @Test
    void anotherOperatorCanTakeItOnlyByForceAndTheFirstIsTold() {
        try (FixedClient phone = controllable("lab-7");
                RemoteFleet ben = dial(BEN)) {
            SeenFleet seen = new SeenFleet();
            ben.watch(seen);
            seen.awaitPicture();
            fleet.control().watch(losses::add);
            take(false);
            begin(PHONE).send(null, List.of(touch(TouchAction.DOWN)));
            phone.heard("\"down\"");

            assertThat(join(ben.control().take(PHONE, false))).isEqualTo(new ControlAnswer.Held(operator()));
            assertThat(join(ben.control().take(PHONE, true))).isEqualTo(new ControlAnswer.Taken(operator()));

            assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Cancelled(InputCancellation.TAKEN_OVER));
            await().until(() -> !losses.isEmpty());
            assertThat(losses)
                    .containsExactly(new ControlLoss(PHONE, ControlLoss.Reason.TAKEN_OVER, BEN));
            phone.heard("\"cancel\"");
            phone.heard("\"fromUser\":\"ben\"");
        }
    }

    @Test
    void aReleasedPhoneLetsGoAndIsToldSo() {
        try (FixedClient phone = controllable("lab-7")) {
            take(false);
            begin(PHONE).send(null, List.of(touch(TouchAction.DOWN)));
            phone.heard("\"down\"");

            fleet.control().release(PHONE);

            phone.heard("\"cancel\"");
            phone.heard("\"ended\"");
            assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Cancelled(InputCancellation.RELEASED));
        }
    }

    @Test
    void aGestureEndsWithThePhonesConnectionAndTheControlDoesNot() {
        try (FixedClient phone = controllable("lab-7")) {
            take(false);
            begin(PHONE).send(null, List.of(new InputStep.Tap(POINT)));
            phone.heard("\"input\"");
        }
        assertThat(outcome(PHONE)).isEqualTo(new InputOutcome.Unreachable());

        try (FixedClient again = controllable("lab-7")) {
            assertThat(again.heard("\"control\"")).contains("\"begun\"");
            assertThat(again.heard()).noneMatch(text -> text.contains("\"input\""));
        }
    }

    @Test
    void aPhoneThatCannotBeControlledIsNotSupported() {
        try (FixedClient _ = modernPhone()) {
            assertThat(take(false)).isEqualTo(new ControlAnswer.Unsupported());
        }
    }

    @Test
    void aPhoneThatIsNotConnectedIsUnreachable() {
        watched();

        assertThat(take(false)).isEqualTo(new ControlAnswer.Unreachable());
    }

    private FixedClient controllable(String id) {
        SeenFleet seen = watched();
        FixedClient phone = server.phone(id);
        phone.say("{\"event\":\"hello\",\"protocol\":1,\"input\":[\"touch\",\"key\",\"text\",\"clipboard\"],"
                + "\"input_clock\":true}");
        seen.awaitPhone(id, known -> !known.input().kinds().isEmpty());
        return phone;
    }

    private ControlAnswer take(boolean force) {
        return take(PHONE, force);
    }

    private ControlAnswer take(PhoneId phone, boolean force) {
        return join(fleet.control().take(phone, force));
    }

    private static ControlAnswer join(CompletionStage<ControlAnswer> answer) {
        CompletableFuture<ControlAnswer> future = answer.toCompletableFuture();
        assertThat(future).succeedsWithin(PATIENCE);
        return future.join();
    }

    private Gesture begin(PhoneId... phones) {
        return fleet.control().begin(Set.of(phones), outcomes::put);
    }

    private InputOutcome outcome(PhoneId phone) {
        await().atMost(Duration.ofSeconds(10)).until(() -> outcomes.containsKey(phone));
        return outcomes.get(phone);
    }

    private static InputStep touch(TouchAction action) {
        return new InputStep.Touch(0, action, POINT, 0);
    }
}
