package dev.golink.phones.simulator.input;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.golink.phones.client.message.ServerInstruction;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.InputAnswer;
import dev.golink.phones.simulator.device.Device;
import dev.golink.phones.simulator.device.DeviceOwner;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.fleet.id.PhoneId;

/** A phone that carries out gestures in tests. Its server's clock shows 1,000,000 ms more than the test's clock. */
final class ExecutorFixture implements DeviceOwner {
    private static final long SERVER_AHEAD = 1_000_000;

    final HandClock time = new HandClock();
    final List<String> said = new ArrayList<>();
    final SwarmCounters counters = new SwarmCounters(1);
    final ServerClock clock = new ServerClock();
    final GestureExecutor executor;
    int changes;
    Device device;

    ExecutorFixture(InputAnswer answer) {
        device = Device.initial(false, answer == InputAnswer.LOCKED);
        DeviceProfile profile = new DeviceProfile(new PhoneId("lab-01"), "Pixel 8", "Android 16", "test 1", 1080, 2400,
                List.of(), Behaviour.WELL, 0, 0, 0, true, answer);
        executor = new GestureExecutor(new PhoneSide(profile, this, UprightSize.FULL), clock, time, counters, said::add,
                () -> changes++);
        clock.heard(SERVER_AHEAD, 0, 0);
    }

    ExecutorFixture() {
        this(InputAnswer.CARRIES_OUT);
    }

    /** Receives a part whose steps are JSON with single quotes, sent now. */
    void part(String id, int seq, String steps) {
        part(id, seq, "", steps, Duration.ZERO);
    }

    void part(String id, int seq, String seen, String steps, Duration age) {
        String text = "{'event':'input','id':'" + id + "','seq':" + seq + seen + ",'do':[" + steps + "],'sent_ms':"
                + (SERVER_AHEAD + time.now().minus(age).toMillis()) + ",'fromUser':'desk'}";
        executor.received(((ServerInstruction.Input) ServerInstruction.read(text.replace('\'', '"'))).part());
    }

    static String touch(String action, int x, int y) {
        return "{'step':'touch','p':0,'a':'" + action + "','x':" + x + ",'y':" + y + ",'t':0}";
    }

    static String key(String name) {
        return "{'step':'key','name':'" + name + "'}";
    }

    /** The answers to a gesture. */
    List<JsonObject> answers(String id) {
        return said.stream().map(text -> JsonParser.parseString(text).getAsJsonObject())
                .filter(message -> message.get("event").getAsString().equals("input_done")
                        && message.get("id").getAsString().equals(id))
                .toList();
    }

    /** The only answer to a gesture, and its reason if it has one. */
    String answer(String id) {
        List<JsonObject> answers = answers(id);
        if (answers.size() != 1) {
            return answers.size() + " answers";
        }
        JsonObject answer = answers.getFirst();
        return answer.get("outcome").getAsString()
                + (answer.has("reason") ? " " + answer.get("reason").getAsString() : "");
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public void device(Device changed) {
        device = changed;
    }

    @Override
    public boolean isTouched() {
        return true;
    }
}
