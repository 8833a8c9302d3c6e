package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.picture.PictureRenderer;
import dev.golink.phones.simulator.stream.StreamContext;
import dev.golink.server.fleet.id.PhoneId;

class SimulatedPhoneTest {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final String OPEN = "{\"event\":\"open\",\"msg\":\"ok\"}";
    private static final String NOTICE = "{\"event\":\"notice\",\"id\":\"c-9\",\"text\":\"Lunch?\",\"level\":\"info\",\"fromUser\":\"desk\"}";
    private static final String PAUSE = "{\"event\":\"pause_screen\"}";
    private static final String RESUME = "{\"event\":\"resume_screen\"}";
    private final HandClock clock = new HandClock();
    private final PictureRenderer renderer = new PictureRenderer();
    private final ClipStore clips = new ClipStore();
    private final SwarmCounters counters = new SwarmCounters(1);
    private final List<FakeConnection> lines = new ArrayList<>();
    private final List<URI> dialed = new ArrayList<>();

    @AfterEach
    void closeStudio() {
        renderer.close();
        clips.close();
    }

    @Test
    void anIdIsPercentEncodedInThePath() {
        phone("展厅+7", Behaviour.WELL);
        assertThat(dialed).extracting(URI::getRawPath).containsExactly("/goLink/phone/%E5%B1%95%E5%8E%85%2B7");
    }

    @Test
    void aSilentPhoneStopsSendingAndReconnectsAfterItWasClosed() {
        phone("lab-01", Behaviour.SILENT);
        clock.turn(INTERVAL.multipliedBy(3));
        int said = line().said.size();
        assertThat(said).isGreaterThanOrEqualTo(3);
        line().server("{\"event\":\"open_screen\",\"id\":\"c-1\"}");
        clock.turn(INTERVAL.multipliedBy(5));
        assertThat(line().said).hasSize(said);
        line().listener.closed(4408, "");
        clock.turn(INTERVAL.multipliedBy(1));
        assertThat(lines).hasSize(1);
        clock.turn(INTERVAL.multipliedBy(1));
        assertThat(lines).hasSize(2);
    }

    @Test
    void aSlowPhoneStopsReadingForSomeTimeAndKeepsSendingHeartbeats() {
        phone("lab-01", Behaviour.SLOW);
        assertThat(line().listening).isTrue();
        clock.turn(INTERVAL.multipliedBy(2));
        assertThat(line().listening).isFalse();
        int said = line().said.size();
        clock.turn(INTERVAL.multipliedBy(1));
        assertThat(line().said).hasSizeGreaterThan(said);
        clock.turn(INTERVAL.multipliedBy(1).plusSeconds(1));
        assertThat(line().listening).isTrue();
    }

    @Test
    void aDroppingPhoneAbortsItsConnectionAndReconnects() {
        phone("lab-01", Behaviour.DROPPING);
        clock.turn(INTERVAL.multipliedBy(6));
        assertThat(lines.getFirst().aborted).isTrue();
        assertThat(lines).hasSize(1);
        clock.turn(INTERVAL.multipliedBy(5));
        assertThat(lines).hasSize(2);
    }

    @Test
    void anAbsentPhoneClosesItsConnectionProperly() {
        phone("lab-01", Behaviour.ABSENT);
        clock.turn(INTERVAL.multipliedBy(2));
        assertThat(line().goodbyes).isEqualTo(1);
        clock.turn(INTERVAL.multipliedBy(8));
        assertThat(lines).hasSize(1);
    }

    @Test
    void aRefusingPhoneAsksAndSaysNo() {
        phone("lab-01", Behaviour.REFUSING);
        askFor("c-1");
        assertThat(line().said).contains("{\"event\":\"screen\",\"state\":\"asking\",\"id\":\"c-1\"}",
                "{\"event\":\"screen\",\"state\":\"denied\",\"id\":\"c-1\",\"msg\":\"the person at the phone said no\"}");
    }

    @Test
    void aFailingPhoneReportsTheReason() {
        phone("lab-01", Behaviour.FAILING);
        askFor("c-1");
        assertThat(line().said.getLast()).contains("\"failed\"", "\"c-1\"", "screen locked");
    }

    @Test
    void anUndecidedPhoneKeepsReportingAsking() {
        phone("lab-01", Behaviour.UNDECIDED);
        askFor("c-1");
        clock.turn(INTERVAL.multipliedBy(20));
        assertThat(line().said).filteredOn(text -> text.contains("\"screen\"")).hasSize(1);
        assertThat(line().said.getLast()).contains("\"sharing\":\"asking\"");
    }

    @Test
    void everyCommandIsAnsweredEvenIfSeveralAskAtOnce() {
        phone("lab-01", Behaviour.WELL);
        line().server("{\"event\":\"open_screen\",\"id\":\"c-1\"}");
        askFor("c-2");
        askFor("c-3");
        assertThat(line().said).filteredOn(text -> text.contains("\"state\":\"live\"")).hasSize(3);
    }

    @Test
    void aLatePhoneSendsOneFrameWithEachHeartbeat() {
        phone("lab-01", Behaviour.LATE);
        askFor("c-1");
        for (int beat = 1; beat <= 4; beat++) {
            int frames = beat;
            clock.turn(Duration.ofMillis(11_500));
            await().pollInSameThread().until(() -> {
                clock.turn(Duration.ZERO);
                return line().frames == frames;
            });
        }
    }

    @Test
    void aPhoneReportsPauseAndResumeWithoutAskingItsUserAgain() {
        phone("lab-01", Behaviour.WELL);
        askFor("c-1");
        line().server(PAUSE);
        assertThat(line().said.getLast()).isEqualTo("{\"event\":\"screen\",\"state\":\"paused\"}");
        int said = line().said.size();
        clock.turn(INTERVAL.multipliedBy(3));
        assertThat(line().said.subList(said, line().said.size()))
                .allMatch(heart -> heart.contains("\"sharing\":\"paused\""));
        line().server(RESUME);
        assertThat(line().said.getLast()).isEqualTo("{\"event\":\"screen\",\"state\":\"live\"}");
    }

    @Test
    void aPausedPhoneIsLiveAfterAStartAndOffAfterAStop() {
        phone("lab-01", Behaviour.WELL);
        askFor("c-1");
        line().server(PAUSE);
        line().server("{\"event\":\"open_screen\",\"id\":\"c-2\",\"codec\":\"jpeg\"}");
        assertThat(line().said.getLast()).isEqualTo("{\"event\":\"screen\",\"state\":\"live\",\"id\":\"c-2\"}");
        line().server(PAUSE);
        line().server("{\"event\":\"stop_screen\",\"id\":\"c-3\"}");
        assertThat(line().said.getLast()).isEqualTo("{\"event\":\"screen\",\"state\":\"off\",\"id\":\"c-3\"}");
        int said = line().said.size();
        line().server(RESUME);
        assertThat(line().said).as("there is nothing to resume").hasSize(said);
    }

    @Test
    void aPhoneThatDoesNotShareIgnoresPauseAndResume() {
        phone("lab-01", Behaviour.WELL);
        int said = line().said.size();
        line().server(PAUSE);
        line().server(RESUME);
        assertThat(line().said).hasSize(said);
    }

    @Test
    void aPhoneThatCannotPauseIgnoresAPause() {
        phone("lab-01", Behaviour.UNPAUSABLE);
        assertThat(line().said.getFirst()).contains("hello").doesNotContain("can_pause");
        askFor("c-1");
        line().server(PAUSE);
        assertThat(line().said.getLast()).doesNotContain("paused");
    }

    @Test
    void aStartWithAnUnknownCodecFails() {
        phone("lab-01", Behaviour.WELL);
        line().server("{\"event\":\"open_screen\",\"id\":\"c-1\",\"codec\":\"av1\"}");
        assertThat(line().said.getLast()).contains("\"failed\"", "the codecs of this phone are: h264, jpeg");
    }

    @Test
    void aMessageIsShownAtOnceAndAnsweredOnce() {
        phone("lab-01", Behaviour.WELL);
        line().server(NOTICE);
        clock.turn(INTERVAL);
        assertThat(line().said).filteredOn(text -> text.contains("\"notice\"") && !text.contains("hello"))
                .containsExactly("{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"c-9\"}");
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void aRefusingPhoneShowsNoMessageAndSaysWhy() {
        phone("lab-01", Behaviour.REFUSING);
        line().server(NOTICE);
        assertThat(line().said.getLast()).isEqualTo("{\"event\":\"notice\",\"state\":\"failed\",\"id\":\"c-9\","
                + "\"msg\":\"the person at the phone wants no messages\"}");
        assertThat(shown()).isZero();
    }

    @Test
    void aLegacyPhoneIgnoresMessages() {
        phone("lab-01", Behaviour.LEGACY);
        int said = line().said.size();
        line().server(NOTICE);
        assertThat(line().said).hasSize(said);
        assertThat(shown()).isZero();
    }

    @Test
    void aPingingPhoneSendsOnlyPingsThirtySecondsAfterTheServersLastMessage() {
        phone("lab-01", Behaviour.PINGING);
        clock.turn(Duration.ofMillis(29_900));
        assertThat(line().said).isEmpty();
        clock.turn(Duration.ofMillis(200));
        assertThat(line().said).containsExactly("ping");

        line().server("pong");
        clock.turn(Duration.ofSeconds(20));
        line().server(NOTICE);
        clock.turn(Duration.ofSeconds(20));
        assertThat(line().said).as("the message puts the next ping off").hasSize(1);
        clock.turn(Duration.ofSeconds(11));
        assertThat(line().said).containsExactly("ping", "ping");
        assertThat(counters.figures(Duration.ZERO, Duration.ZERO).heartsAnswered()).isOne();
    }

    @Test
    void aSilentPhoneLeavesAMessageUnanswered() {
        phone("lab-01", Behaviour.SILENT);
        clock.turn(INTERVAL.multipliedBy(3));
        int said = line().said.size();
        line().server(NOTICE);
        assertThat(line().said).hasSize(said);
        assertThat(shown()).isZero();
    }

    private long shown() {
        return counters.figures(Duration.ZERO, Duration.ZERO).noticesShown();
    }

    private void askFor(String command) {
        line().server("{\"event\":\"open_screen\",\"id\":\"" + command + "\",\"codec\":\"jpeg\"}");
        clock.turn(Duration.ofSeconds(3));
    }

    private FakeConnection line() {
        return lines.getLast();
    }

    private void phone(String id, Behaviour behaviour) {
        DeviceProfile profile = new DeviceProfile(new PhoneId(id), "Pixel 8", "Android 16", "test 1", 1080, 2400,
                List.of(),
                behaviour, 0, 0, 0, true, behaviour.input());
        new SimulatedPhone(profile, URI.create("ws://127.0.0.1:8080"), INTERVAL, this::answer,
                new SwarmContext(
                        new StreamContext(clock, InstantSource.system(), renderer, renderer, clips, LoadScreens.USUAL,
                                counters),
                        SwarmStyle.OF_A_SHOW, new HeartbeatMessages()),
                new PhoneCredential(SwarmCredential.NONE, true), new SplittableRandom(1)).join();
    }

    private void answer(URI uri, Map<String, String> headers, ConnectionListener listener) {
        dialed.add(uri);
        FakeConnection line = new FakeConnection(listener);
        lines.add(line);
        listener.opened(line);
        listener.received(OPEN, 0);
    }
}
