package dev.golink.phones.adb.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.fixtures.HandClock;

/**
 * Input of a phone in tests. Its server's clock shows 1,000,000 ms more than the test's clock. Each job on the phone takes
 * as long as {@link #cost} says.
 */
final class InputFixture {
    static final InputAbilities ALL = new InputAbilities(true, true, true, true, InputAbilities.Vibrator.MANAGER);
    private static final long SERVER_AHEAD = 1_000_000;

    final HandClock time = new HandClock();
    final ServerClock clock = new ServerClock();
    final ScriptedShell shell = new ScriptedShell();
    final List<String> said = new ArrayList<>();
    final AdbInput input;
    Display display = new Display(1080, 2400, 0);
    Duration cost = Duration.ZERO;

    InputFixture(InputAbilities abilities) {
        input = new AdbInput(shell, abilities, () -> display, time, clock, task -> time.after(cost, task), said::add);
    }

    /** The answer to a heartbeat has come, so that the phone knows the server's time. */
    void knowTime() {
        clock.heard(SERVER_AHEAD, 0, 0);
    }

    InputFixture() {
        this(ALL);
        knowTime();
    }

    /** Receives a part whose steps are JSON with single quotes, sent now, and does what takes no time. */
    void part(String id, int seq, String steps) {
        part(id, seq, "", steps, Duration.ZERO);
    }

    void part(String id, int seq, String seen, String steps, Duration age) {
        String text = "{'event':'input','id':'" + id + "','seq':" + seq + seen + ",'do':[" + steps + "],'sent_ms':"
                + (SERVER_AHEAD + time.now().minus(age).toMillis()) + ",'fromUser':'desk'}";
        input.received(((ServerInstruction.Input) ServerInstruction.read(text.replace('\'', '"'))).part());
        turn(0);
    }

    void turn(int millis) {
        time.turn(Duration.ofMillis(millis));
    }

    void control(boolean begun) {
        input.control(begun, "desk");
        turn(0);
    }

    static String touch(String action, int x, int y, int millis) {
        return "{'step':'touch','p':0,'a':'" + action + "','x':" + x + ",'y':" + y + ",'t':" + millis + "}";
    }

    static String tap(int x, int y) {
        return "{'step':'tap','x':" + x + ",'y':" + y + "}";
    }

    static String key(String name) {
        return "{'step':'key','name':'" + name + "'}";
    }

    static String text(String text) {
        return "{'step':'text','text':'" + text + "'}";
    }

    /** The only answer to a gesture with its reason and how it typed; or how many there are if it is not one. */
    String answer(String id) {
        List<JsonObject> answers = said.stream().map(text -> JsonParser.parseString(text).getAsJsonObject())
                .filter(message -> message.get("event").getAsString().equals("input_done")
                        && message.get("id").getAsString().equals(id))
                .toList();
        if (answers.size() != 1) {
            return answers.size() + " answers";
        }
        JsonObject answer = answers.getFirst();
        return answer.get("outcome").getAsString() + word(answer, "reason") + word(answer, "how");
    }

    /** What the phone said of its state, the last time. */
    String state() {
        JsonObject last = said.stream().map(text -> JsonParser.parseString(text).getAsJsonObject())
                .filter(message -> message.get("event").getAsString().equals("input_state"))
                .reduce((_, second) -> second).orElseThrow();
        return last.get("can") + word(last, "why");
    }

    private static String word(JsonObject object, String name) {
        return object.has(name) ? " " + object.get(name).getAsString() : "";
    }
}
