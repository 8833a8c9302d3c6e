package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.ConnectionListener;
import dev.golink.phones.fixtures.HandClock;
import dev.golink.phones.simulator.behaviour.Behaviour;
import dev.golink.phones.simulator.behaviour.DeviceProfile;
import dev.golink.phones.simulator.clip.ClipStore;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.phones.simulator.figures.SwarmFigures;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.picture.PictureRenderer;
import dev.golink.phones.simulator.stream.StreamContext;
import dev.golink.server.fleet.id.PhoneId;

/** How a simulated phone gets into a server that wants credentials. */
class LetInTest {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";
    private static final String WAITING = "{\"event\":\"open\",\"msg\":\"ok\",\"waiting\":true,\"number\":\"0471\"}";
    private static final String SECRET = "glk_" + "a".repeat(43);
    private static final String TOKEN = "{\"event\":\"token\",\"token\":\"" + SECRET + "\"}";
    private static final String CODE = "7K2M-9QXD-0VTC-R4HN";

    private final HandClock clock = new HandClock();
    private final PictureRenderer renderer = new PictureRenderer();
    private final ClipStore clips = new ClipStore();
    private final SwarmCounters counters = new SwarmCounters(1);
    private final List<FakeConnection> lines = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Map<String, String>> requests = new ArrayList<>();

    @AfterEach
    void close() {
        renderer.close();
        clips.close();
    }

    @Test
    void aWaitingPhoneSaysWhatItIsAndThatItIsThereAndNothingElse() {
        phone(SwarmCredential.NONE, Behaviour.SILENT);
        line().server(WAITING);
        clock.turn(INTERVAL.multipliedBy(4));

        assertThat(line().said.getFirst()).contains("\"hello\"");
        assertThat(line().said.subList(1, line().said.size())).hasSizeGreaterThan(3)
                .allMatch(text -> text.contains("\"heart\""));
        assertThat(figures()).extracting(SwarmFigures::waiting, SwarmFigures::online, SwarmFigures::connecting)
                .containsExactly(1, 0, 0);
    }

    @Test
    void aPhoneThatWasLetInGoesOnOverTheSameConnection() {
        phone(SwarmCredential.NONE, Behaviour.WELL);
        line().server(WAITING);
        line().server(OPEN);
        line().server("{\"event\":\"locate\",\"id\":\"c-1\"}");

        assertThat(lines).hasSize(1);
        assertThat(line().said).filteredOn(text -> text.contains("\"hello\"")).hasSize(1);
        assertThat(line().said.getLast()).contains("\"shown\"", "\"c-1\"");
        assertThat(figures()).extracting(SwarmFigures::waiting, SwarmFigures::everOnline).containsExactly(0, 1L);
    }

    @Test
    void aPhoneStoresItsTokenAndPresentsItWhenItReconnects() {
        phone(SwarmCredential.NONE, Behaviour.WELL);
        line().server(WAITING);
        line().server(OPEN);
        line().server(TOKEN);
        line().listener.closed(1001, "");
        clock.turn(INTERVAL);

        assertThat(requests).containsExactly(Map.of("Sec-WebSocket-Protocol", "golink"),
                Map.of("Sec-WebSocket-Protocol", "golink", "Authorization", "Bearer " + SECRET));
    }

    @Test
    void aPhoneTradesTheCodeForATokenOfItsOwn() {
        phone(new SwarmCredential(CODE, null), Behaviour.WELL);
        line().server(OPEN);
        line().server(TOKEN);
        line().listener.closed(1001, "");
        clock.turn(INTERVAL);

        assertThat(requests).extracting(headers -> headers.get("Authorization"))
                .containsExactly("Golink-Code " + CODE, "Bearer " + SECRET);
    }

    @Test
    void aSharedTokenIsInThePath() {
        phone(new SwarmCredential(null, SECRET), Behaviour.WELL);

        assertThat(paths).containsExactly("/goLink/key/" + SECRET + "/phone/lab-01");
        assertThat(requests.getFirst()).doesNotContainKey("Authorization");
    }

    @Test
    void aPhoneInTheFieldDoesNotSayThatItStoresTokens() {
        phone(SwarmCredential.NONE, Behaviour.PINGING);

        assertThat(requests).containsExactly(Map.of());
    }

    @Test
    void aPhoneThatIsNotLetInTriesAgainOnlyAfterHalfAMinute() {
        phone(SwarmCredential.NONE, Behaviour.DROPPING);
        line().listener.closed(4403, "An operator turned this client away.");
        clock.turn(Duration.ofSeconds(30).minusMillis(1));
        assertThat(lines).hasSize(1);
        clock.turn(Duration.ofSeconds(30));
        assertThat(lines).hasSize(2);
        assertThat(figures().reasons()).containsEntry(4403, "An operator turned this client away.");
    }

    @Test
    void aPhoneForgetsATokenThatIsNotValidAnyMore() {
        phone(SwarmCredential.NONE, Behaviour.WELL);
        line().server(OPEN);
        line().server(TOKEN);
        line().listener.closed(4401, "What let this phone in is not valid any more.");
        clock.turn(Duration.ofSeconds(60));

        assertThat(requests.getLast()).doesNotContainKey("Authorization");
    }

    private SwarmFigures figures() {
        return counters.figures(Duration.ZERO, Duration.ZERO);
    }

    private FakeConnection line() {
        return lines.getLast();
    }

    private void phone(SwarmCredential credential, Behaviour behaviour) {
        DeviceProfile profile = new DeviceProfile(new PhoneId("lab-01"), "Pixel 8", "Android 16", "test 1", 1080, 2400,
                List.of(), behaviour, 0, 0, 0, true, behaviour.input());
        new SimulatedPhone(profile, URI.create("ws://127.0.0.1:8080"), INTERVAL, this::answer,
                new SwarmContext(
                        new StreamContext(clock, InstantSource.system(), renderer, renderer, clips, LoadScreens.USUAL,
                                counters),
                        SwarmStyle.OF_A_SHOW, new HeartbeatMessages()),
                new PhoneCredential(credential, !profile.isLegacy()), new SplittableRandom(1)).join();
    }

    private void answer(URI uri, Map<String, String> headers, ConnectionListener listener) {
        paths.add(uri.getRawPath());
        requests.add(headers);
        FakeConnection line = new FakeConnection(listener);
        lines.add(line);
        listener.opened(line);
    }
}
