package dev.golink.server.hub.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.golink.server.events.FleetEvent;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TextMethod;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.fleet.phone.PhoneDescription;
import dev.golink.server.hub.HubFixture;
import dev.golink.server.hub.RecordingTransport;
import dev.golink.server.hub.audit.AuditSource;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** Phones that can be controlled, and two operators with all rights: anna and ben. */
final class ControlFixture {
    static final OperatorId ANNA = new OperatorId("anna");
    static final OperatorId BEN = new OperatorId("ben");
    static final Set<InputKind> ALL = EnumSet.allOf(InputKind.class);

    final HubFixture hub;
    final RecordingTransport anna;
    final RecordingTransport ben;
    final List<FleetEvent> events = new ArrayList<>();
    private final List<RecordingTransport> lines = new ArrayList<>();

    ControlFixture() {
        this(AuditSource.none());
    }

    ControlFixture(AuditSource audit) {
        this(new HubFixture(audit));
    }

    ControlFixture(HubFixture hub) {
        this.hub = hub;
        anna = operator(ANNA);
        ben = operator(BEN);
        hub.hub.subscribe(events::add);
    }

    private RecordingTransport operator(OperatorId id) {
        RecordingTransport line = new RecordingTransport("operator-" + id, hub.time);
        hub.operatorConnected(id, line);
        return line;
    }

    /** A phone that can carry out everything and knows how old input is. */
    RecordingTransport phone(String id) {
        return phone(id, ALL, true);
    }

    RecordingTransport phone(String id, Set<InputKind> kinds, boolean comparesTime) {
        RecordingTransport line = hub.connect(id);
        lines.add(line);
        hub.hub.phoneSaid(line, new PhoneMessage.Hello(PhoneDescription.LEGACY, null, kinds, comparesTime));
        return line;
    }

    /** A phone that anna controls. */
    RecordingTransport controlled(String id) {
        RecordingTransport line = phone(id);
        take(ANNA, id, false);
        line.sent.clear();
        return line;
    }

    RecordingTransport line(OperatorId operator) {
        return operator.equals(ANNA) ? anna : ben;
    }

    void say(OperatorId operator, ControlMessage message) {
        hub.operatorSaid(operator, line(operator), message);
    }

    /** Lets an operator take a phone. Returns the answer; null if there is none yet. */
    ControlAnswer take(OperatorId operator, String phone, boolean force) {
        say(operator, new ControlMessage.Take(one(phone), "t", force));
        return answers(operator).isEmpty() ? null : answers(operator).getLast();
    }

    void release(OperatorId operator, String phone) {
        say(operator, new ControlMessage.Release(one(phone)));
    }

    /** Lets anna send a part of a gesture to one phone. */
    void input(String phone, String id, int seq, InputStep... steps) {
        input(ANNA, one(phone), id, seq, steps);
    }

    void input(OperatorId operator, Targets targets, String id, int seq, InputStep... steps) {
        say(operator, new ControlMessage.Input(targets, new GesturePart(id, seq, null, List.of(steps))));
    }

    /** Lets a phone report the outcome of the last gesture that it got. */
    void reports(RecordingTransport line, InputOutcome outcome) {
        reports(line, parts(line).getLast().id, outcome);
    }

    void reports(RecordingTransport line, String gesture, InputOutcome outcome) {
        hub.hub.phoneSaid(line, new PhoneMessage.InputReport(gesture, outcome));
    }

    static Targets one(String phone) {
        return new Targets.One(new PhoneId(phone));
    }

    static Targets several(String... phones) {
        return new Targets.Several(List.of(phones).stream().map(PhoneId::new).toList());
    }

    static InputStep down(int pointer, int at) {
        return touch(pointer, TouchAction.DOWN, at);
    }

    static InputStep move(int pointer, int at) {
        return touch(pointer, TouchAction.MOVE, at);
    }

    static InputStep up(int pointer, int at) {
        return touch(pointer, TouchAction.UP, at);
    }

    static InputStep touch(int pointer, TouchAction action, int at) {
        return new InputStep.Touch(pointer, action, new ScreenPoint(at, at), 0);
    }

    static InputStep tap() {
        return new InputStep.Tap(new ScreenPoint(5, 5));
    }

    static InputStep text() {
        return new InputStep.Text("secret", TextMethod.AUTO);
    }

    static InputStep key(KeyAction action) {
        return new InputStep.Key(InputKey.BACK, action);
    }

    static InputOutcome done() {
        return new InputOutcome.Done(null, null, null);
    }

    /** Lets a long time pass in which all stay connected. */
    void idle(Duration duration) {
        for (Duration left = duration; left.isPositive(); left = left.minusSeconds(1)) {
            hub.pass(Duration.ofSeconds(1));
            lines.forEach(hub::beats);
            hub.operatorAlive(ANNA, anna);
            hub.operatorAlive(BEN, ben);
        }
    }

    /** Lets a short time pass, and the hub do what is due. */
    void millis(int millis) {
        hub.time.pass(Duration.ofMillis(millis));
        hub.hub.flush();
    }

    /** What a phone got of gestures, in words. */
    static List<Part> parts(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.Input.class::isInstance)
                .map(message -> Part.of(((ServerMessage.Input) message).text())).toList();
    }

    /** All steps that a phone got, in words. */
    static List<String> steps(RecordingTransport line) {
        return parts(line).stream().flatMap(part -> part.steps.stream()).toList();
    }

    /** What a phone heard about who controls it. */
    static List<ServerMessage> controlNews(RecordingTransport line) {
        return line.sent.stream().filter(ServerMessage.ControlOfPhone.class::isInstance).toList();
    }

    List<ControlNews> news(OperatorId operator) {
        return line(operator).sent.stream().filter(ServerMessage.OfControl.class::isInstance)
                .map(message -> ((ServerMessage.OfControl) message).news()).toList();
    }

    List<ControlAnswer> answers(OperatorId operator) {
        return news(operator).stream().filter(ControlNews.Answered.class::isInstance)
                .map(answered -> ((ControlNews.Answered) answered).answer()).toList();
    }

    List<ControlLoss> losses(OperatorId operator) {
        return news(operator).stream().filter(ControlNews.Lost.class::isInstance)
                .map(lost -> ((ControlNews.Lost) lost).loss()).toList();
    }

    /** The outcomes that anna got, as "gesture phone outcome". */
    List<String> outcomes() {
        return news(ANNA).stream().filter(ControlNews.GestureEnded.class::isInstance)
                .map(ControlNews.GestureEnded.class::cast)
                .map(ended -> ended.id() + " " + ended.phone() + " " + word(ended.outcome())).toList();
    }

    static String word(InputOutcome outcome) {
        return switch (outcome) {
            case InputOutcome.Done _ -> "done";
            case InputOutcome.Refused(var reason, _) -> "refused " + reason.word();
            case InputOutcome.Cancelled(var why) -> "cancelled " + why.word();
            case InputOutcome.TimedOut(var after) -> "timed_out " + after.toMillis();
            case InputOutcome.Unreachable() -> "unreachable";
            case InputOutcome.Unsupported() -> "unsupported";
            case InputOutcome.NotAllowed(var right) -> "not_allowed " + right;
            case InputOutcome.ServerTooOld() -> "server_too_old";
        };
    }

    /** A message of a gesture to a phone. */
    record Part(String id, int seq, long sentMillis, String from, List<String> steps) {
        static Part of(String text) {
            JsonObject object = JsonParser.parseString(text).getAsJsonObject();
            List<String> steps = new ArrayList<>();
            for (JsonElement step : object.getAsJsonArray("do")) {
                steps.add(words(step.getAsJsonObject()));
            }
            return new Part(object.get("id").getAsString(), object.get("seq").getAsInt(),
                    object.get("sent_ms").getAsLong(), object.get("fromUser").getAsString(), steps);
        }

        private static String words(JsonObject step) {
            String name = step.get("step").getAsString();
            return switch (name) {
                case "touch" -> step.get("a").getAsString() + " " + step.get("p").getAsInt() + " "
                        + step.get("x").getAsInt();
                case "key" -> "key " + step.get("name").getAsString()
                        + (step.has("a") ? " " + step.get("a").getAsString() : " press");
                default -> name;
            };
        }
    }
}
