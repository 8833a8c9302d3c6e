package dev.golink.phones.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

@Timeout(60)
class SwarmTest {
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private FakeServer server;

    @BeforeEach
    void startServer() throws InterruptedException {
        server = new FakeServer();
    }

    @AfterEach
    void stopServer() throws InterruptedException {
        server.stop(500);
    }

    @Test
    void aPhoneSendsHelloAndHeartbeatsAndSharesUntilItIsStopped() throws IOException {
        try (Swarm swarm = Swarm.join(server.uri(), 1, INTERVAL)) {
            assertThat(swarm).isNotNull();
            await().until(() -> server.texts("lab-01").size() >= 4);
            assertThat(server.paths).containsExactly("/goLink/phone/lab-01");
            assertThat(server.texts("lab-01").getFirst()).contains("\"hello\"", "Pixel 8", "\"heart_ms\":200",
                    "\"codecs\":[\"h264\",\"jpeg\"]");
            assertThat(server.texts("lab-01").subList(1, 4)).allMatch(text -> text.contains("\"heart\""));

            server.socket("lab-01").send("{\"event\":\"open_screen\",\"fromUser\":\"desk\",\"id\":\"c-7\","
                    + "\"codec\":\"jpeg\",\"max_size\":360,\"max_fps\":10}");
            await().until(() -> said("lab-01", "{\"event\":\"screen\",\"state\":\"asking\",\"id\":\"c-7\"}"));
            await().until(() -> said("lab-01", "{\"event\":\"screen\",\"state\":\"live\",\"id\":\"c-7\"}"));
            await().until(() -> server.frames("lab-01").size() >= 3);
            assertPicture(server.frames("lab-01"), 162, 360);

            server.socket("lab-01").send("{\"event\":\"tune_screen\",\"max_size\":200,\"max_fps\":5}");
            await().until(() -> server.frames("lab-01").getLast().height() == 200);
            server.socket("lab-01").send("{\"event\":\"stop_screen\",\"fromUser\":\"desk\",\"id\":\"c-8\"}");
            await().until(() -> said("lab-01", "{\"event\":\"screen\",\"state\":\"off\",\"id\":\"c-8\"}"));
            assertThat(server.problems).isEmpty();
        }
    }

    @Test
    void aStreamingPhoneFollowsCommandsAndReportsItsStreamInHeartbeats() {
        try (Swarm swarm = Swarm.join(server.uri(), 1, INTERVAL)) {
            assertThat(swarm).isNotNull();
            await().until(() -> server.texts("lab-01").size() >= 2);
            assertThat(server.texts("lab-01").getLast()).contains("\"clock_ms\":").doesNotContain("sent_frames");
            server.socket("lab-01").send("{\"event\":\"open_screen\",\"fromUser\":\"desk\",\"id\":\"c-7\","
                    + "\"codec\":\"h264\",\"max_size\":160,\"max_fps\":1}");
            await().until(() -> !server.frames("lab-01").isEmpty());

            server.socket("lab-01").send("{\"event\":\"tune_screen\",\"max_size\":80,\"max_fps\":30}");
            await().until(() -> server.frames("lab-01").getLast().height() == 80);
            server.socket("lab-01").send("{\"event\":\"key_frame\"}");
            await().until(() -> server.frames("lab-01").stream().filter(Frame::keyFrame).count() >= 3);
            assertThat(server.frames("lab-01")).allMatch(frame -> frame.codec() == Codec.H264);
            await().until(() -> server.texts("lab-01").getLast().matches(
                    ".*\"sharing\":\"live\",\"sent_frames\":[1-9].*\"still\":false,\"encode_ms\":0.0,\"clock_ms\":1.*"));
            assertThat(server.problems).isEmpty();
        }
    }

    @Test
    void aPhoneReconnectsUnlessItWasReplacedOrDisconnected() {
        try (Swarm swarm = Swarm.join(server.uri(), 3, INTERVAL)) {
            assertThat(swarm).isNotNull();
            await().until(() -> server.texts("lab-01").size() >= 2 && server.texts("lab-02").size() >= 2
                    && server.texts("lab-03").size() >= 2);
            server.socket("lab-03").close(4410, "Disconnected by desk.");
            server.socket("lab-02").close(4409, "replaced");
            server.socket("lab-01").close(1013, "later");
            await().until(() -> server.paths.stream().filter("/goLink/phone/lab-01"::equals).count() == 2);
            assertThat(server.paths.stream().filter("/goLink/phone/lab-02"::equals)).hasSize(1);
            assertThat(server.paths.stream().filter("/goLink/phone/lab-03"::equals)).hasSize(1);
        }
    }

    @Test
    void aLegacyPhoneSendsOnlyPlainHeartbeatsAndCanShare() {
        try (Swarm swarm = Swarm.join(server.uri(), 9, INTERVAL)) {
            assertThat(swarm).isNotNull();
            await().until(() -> server.texts("lab-09").size() >= 2);
            server.socket("lab-09").send("{\"event\":\"open_screen\",\"fromUser\":\"desk\"}");
            await().until(() -> !server.frames("lab-09").isEmpty());
            assertThat(server.texts("lab-09")).containsOnly("{\"event\":\"heart\"}");
        }
    }

    @Test
    void aSwarmOfThirtyPhonesClosesWithinASecondAndLeavesNoThread() {
        Swarm swarm = Swarm.join(server.uri(), 30, Duration.ofSeconds(5));
        await().until(() -> server.paths.size() >= 30);
        long before = System.nanoTime();
        swarm.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        await().until(() -> server.connected() == 0);
        assertThat(server.closeCodes).contains(1000);
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("golink-swarm")));
    }

    private boolean said(String phone, String message) {
        return server.texts(phone).contains(message);
    }

    private static void assertPicture(List<Frame> frames, int width, int height) throws IOException {
        Frame first = frames.getFirst();
        assertThat(first.sequence()).isZero();
        assertThat(frames.get(1).sequence()).isEqualTo(1);
        assertThat(List.of(first.width(), first.height())).containsExactly(width, height);
        byte[] jpeg = new byte[first.payload().remaining()];
        first.payload().get(jpeg);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(width, height);
    }
}
