package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.behaviour.InputAnswer;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.picture.PictureRenderer;
import dev.golink.phones.simulator.stream.StreamContext;
import dev.golink.server.fleet.id.PhoneId;

class ControlledPhoneTest {
    private static final String TIME = "{\"event\":\"heart\",\"server_ms\":1000000}";
    private static final String LOCKED = "{\"event\":\"input_state\",\"can\":[\"touch\",\"key\"],\"why\":\"locked\"}";
    private final HandClock clock = new HandClock();
    private final PictureRenderer renderer = new PictureRenderer();
    private final ClipStore clips = new ClipStore();
    private final SwarmCounters counters = new SwarmCounters(1);
    private final List<FakeConnection> lines = new ArrayList<>();
    private SimulatedPhone phone;

    @AfterEach
    void closeStudio() {
        renderer.close();
        clips.close();
    }

    @Test
    void aPhoneSaysThatItCarriesOutGesturesAndComparesTime() {
        phone(Behaviour.WELL, InputAnswer.CARRIES_OUT);
        assertThat(line().said.getFirst()).contains(
                "\"input\":[\"touch\",\"key\",\"text\",\"clipboard\",\"app\",\"element\"],\"input_clock\":true");
        assertThat(line().said).as("nothing more about input").noneMatch(text -> text.contains("input_state"));
    }

    @Test
    void aLegacyPhoneIgnoresGesturesAndControl() {
        phone(Behaviour.LEGACY, InputAnswer.NONE);
        int said = line().said.size();
        line().server(TIME);
        line().server(control("begun"));
        line().server(key("g1", "home"));
        assertThat(line().said).hasSize(said);
        assertThat(phone.isTouched()).isFalse();
    }

    @Test
    void aLockedPhoneSaysSoAfterItsHello() {
        phone(Behaviour.WELL, InputAnswer.LOCKED);
        assertThat(line().said.get(1)).isEqualTo(LOCKED);
        assertThat(phone.isTouched()).as("nobody has touched it").isFalse();
    }

    @Test
    void aGestureIsAnsweredOnceTheServersClockIsKnown() {
        phone(Behaviour.WELL, InputAnswer.CARRIES_OUT);
        line().server(key("g1", "home"));
        assertThat(line().said.getLast()).contains("\"g1\"", "\"late\"");
        line().server(TIME);
        line().server(key("g2", "home"));
        assertThat(line().said.getLast()).isEqualTo(
                "{\"event\":\"input_done\",\"id\":\"g2\",\"outcome\":\"done\",\"app\":\"dev.golink.home/.Main\"}");
    }

    @Test
    void aGestureThatWaitedOnItsWayIsRefused() {
        phone(Behaviour.WELL, InputAnswer.CARRIES_OUT);
        line().server(TIME);
        clock.turn(Duration.ofMillis(1_600));
        line().server(key("g1", "home"));
        assertThat(line().said.getLast()).contains("\"g1\"", "\"late\"");
    }

    @Test
    void afterAReconnectThePhoneIsAsItWasLeftButNothingIsPressed() {
        phone(Behaviour.WELL, InputAnswer.CARRIES_OUT);
        line().server(TIME);
        line().server(control("begun"));
        line().server(key("g1", "power"));
        line().server(key("g2", "power"));
        line().listener.closed(1006, "");
        clock.turn(Duration.ofSeconds(20));
        assertThat(lines).hasSize(2);
        assertThat(line().said.get(1)).isEqualTo(LOCKED);
        assertThat(phone.device().operator()).isEmpty();
    }

    @Test
    void aPhoneShowsItsOwnScreenAtOnceWhenItIsControlled() {
        phone(Behaviour.WELL, InputAnswer.CARRIES_OUT);
        line().server("{\"event\":\"open_screen\",\"id\":\"c-1\",\"codec\":\"jpeg\",\"max_fps\":1}");
        clock.turn(Duration.ofMillis(2_600));
        awaitFrames(1);
        clock.turn(Duration.ofMillis(1_000));
        awaitFrames(2);
        assertThat(phone.isTouched()).as("untouched phones have no state").isFalse();
        line().server(control("begun"));
        assertThat(phone.device().operator()).isEqualTo("Anna");
        awaitFrames(3);
        line().server(control("ended"));
        assertThat(phone.device().operator()).isEmpty();
    }

    private void awaitFrames(int frames) {
        Awaitility.await().pollInSameThread().until(() -> {
            clock.turn(Duration.ZERO);
            return line().frames == frames;
        });
    }

    private static String control(String state) {
        return "{\"event\":\"control\",\"fromUser\":\"Anna\",\"state\":\"" + state + "\"}";
    }

    private static String key(String id, String name) {
        return "{\"event\":\"input\",\"id\":\"" + id + "\",\"seq\":0,\"do\":[{\"step\":\"key\",\"name\":\"" + name
                + "\"}],\"sent_ms\":1000000,\"fromUser\":\"Anna\"}";
    }

    private FakeConnection line() {
        return lines.getLast();
    }

    private void phone(Behaviour behaviour, InputAnswer answer) {
        DeviceProfile profile = new DeviceProfile(new PhoneId("lab-01"), "Pixel 8", "Android 16", "test 1", 1080, 2400,
                List.of(), behaviour, 0, 0, 0, true, answer);
        phone = new SimulatedPhone(profile, URI.create("ws://127.0.0.1:8080"), Duration.ofSeconds(5), this::answer,
                new SwarmContext(
                        new StreamContext(clock, () -> Instant.EPOCH.plus(clock.now()), renderer, renderer, clips,
                                LoadScreens.USUAL, counters),
                        SwarmStyle.OF_A_SHOW, new HeartbeatMessages()),
                new PhoneCredential(SwarmCredential.NONE, true), new SplittableRandom(1));
        phone.join();
    }

    private void answer(URI uri, Map<String, String> headers, ConnectionListener listener) {
        FakeConnection line = new FakeConnection(listener);
        lines.add(line);
        listener.opened(line);
        listener.received("{\"event\":\"open\",\"msg\":\"ok\"}", clock.now().toNanos());
    }
}
