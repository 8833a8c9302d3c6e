package dev.golink.phones.adb.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.phones.client.wire.Message;
import dev.golink.server.fleet.screen.Codec;

/** What a phone does with the server's messages. */
class PhoneSessionTest {
    private static final String OPEN_SCREEN = "{\"event\":\"open_screen\",\"id\":\"c1\",\"codec\":\"h264\","
            + "\"max_size\":720,\"max_fps\":5,\"bitrate\":900000}";
    private static final Message FRAME = Message.binary(ByteBuffer.allocate(24));

    private final PhoneFixture fixture = PhoneFixture.online();

    @Test
    void aScreenIsLiveWithItsFirstFrame() {
        fixture.server(OPEN_SCREEN);
        assertThat(fixture.parts.asked).containsExactly("start H264 720 5 900000");
        assertThat(fixture.said("screen")).isEmpty();
        assertThat(fixture.parts.listener.frame(FRAME)).isTrue();
        assertThat(screenReports()).containsExactly(
                "{\"event\":\"screen\",\"state\":\"live\",\"id\":\"c1\"}");
        assertThat(fixture.said).containsSubsequence(screenReports().getFirst(), "frame");
    }

    @Test
    void aStillScreenIsLiveAfterThreeSeconds() {
        fixture.server(OPEN_SCREEN);
        fixture.pass(ScreenSharing.FIRST_FRAME);
        assertThat(screenReports()).containsExactly(
                "{\"event\":\"screen\",\"state\":\"live\",\"id\":\"c1\"}");
    }

    @Test
    void aScreenThatFailsAnswersTheCommandWithTheReason() {
        fixture.server(OPEN_SCREEN);
        fixture.parts.listener.failed("screenrecord is missing");
        assertThat(screenReports()).containsExactly("{\"event\":\"screen\",\"state\":\"failed\",\"id\":\"c1\","
                + "\"msg\":\"screenrecord is missing\"}");
        fixture.pass(Duration.ofSeconds(10));
        assertThat(screenReports()).hasSize(1);
        assertThat(fixture.said("heart").getLast()).contains("\"sharing\":\"failed\"");
    }

    @Test
    void aLiveScreenThatFailsIsReportedWithoutCommand() {
        fixture.server(OPEN_SCREEN);
        fixture.parts.listener.frame(FRAME);
        fixture.parts.listener.failed("the encoder broke");
        assertThat(screenReports().getLast())
                .isEqualTo("{\"event\":\"screen\",\"state\":\"failed\",\"msg\":\"the encoder broke\"}");
    }

    @Test
    void anUnknownCodecIsRefusedAndNothingStarts() {
        fixture.parts.codecs = List.of(Codec.JPEG);
        fixture.server(OPEN_SCREEN);
        assertThat(screenReports()).singleElement().asString().contains("failed",
                "The codecs of this phone are: jpeg.");
        assertThat(fixture.parts.asked).isEmpty();
    }

    @Test
    void aSecondRequestGoesOnWithTheSameStream() {
        fixture.server(OPEN_SCREEN);
        fixture.parts.listener.frame(FRAME);
        fixture.server("{\"event\":\"open_screen\",\"id\":\"c2\",\"codec\":\"jpeg\",\"max_fps\":2}");
        assertThat(fixture.parts.asked).endsWith("start JPEG 720 2 900000");
        assertThat(screenReports().getLast()).contains("live", "c2");
    }

    @Test
    void aPausedScreenSendsNothingUntilItGoesOn() {
        fixture.server(OPEN_SCREEN);
        fixture.parts.listener.frame(FRAME);
        fixture.server("{\"event\":\"pause_screen\"}");
        fixture.server("{\"event\":\"key_frame\"}");
        fixture.server("{\"event\":\"tune_screen\",\"max_fps\":1}");
        assertThat(fixture.parts.listener.frame(FRAME)).isFalse();
        assertThat(fixture.parts.asked).containsExactly("start H264 720 5 900000", "pause", "tune 720 1 900000");
        assertThat(screenReports().getLast()).isEqualTo("{\"event\":\"screen\",\"state\":\"paused\"}");
        fixture.server("{\"event\":\"resume_screen\"}");
        assertThat(screenReports().getLast()).isEqualTo("{\"event\":\"screen\",\"state\":\"live\"}");
        assertThat(fixture.parts.asked).endsWith("resume");
        fixture.server("{\"event\":\"key_frame\"}");
        assertThat(fixture.parts.asked).endsWith("key frame");
    }

    @Test
    void aStoppedScreenEndsOnceAndIsOffEachTime() {
        fixture.server(OPEN_SCREEN);
        fixture.parts.listener.frame(FRAME);
        fixture.server("{\"event\":\"stop_screen\",\"id\":\"s1\"}");
        fixture.server("{\"event\":\"stop_screen\",\"id\":\"s2\"}");
        assertThat(fixture.parts.asked).containsExactly("start H264 720 5 900000", "stop");
        assertThat(screenReports()).hasSize(3).last().asString().contains("off", "s2");
        assertThat(fixture.parts.listener.frame(FRAME)).as("a frame that was on its way").isFalse();
    }

    @Test
    void nothingIsChangedAtAScreenThatIsNotShared() {
        fixture.server("{\"event\":\"tune_screen\",\"max_fps\":1}");
        fixture.server("{\"event\":\"key_frame\"}");
        fixture.server("{\"event\":\"pause_screen\"}");
        fixture.server("{\"event\":\"resume_screen\"}");
        assertThat(fixture.parts.asked).isEmpty();
        assertThat(screenReports()).isEmpty();
    }

    @Test
    void aMessageAndALocateAreAnsweredOnceEach() {
        fixture.server(
                "{\"event\":\"notice\",\"id\":\"n\",\"level\":\"urgent\",\"text\":\"hello\",\"fromUser\":\"anna\"}");
        fixture.server("{\"event\":\"locate\",\"id\":\"l\",\"fromUser\":\"anna\"}");
        assertThat(fixture.parts.asked).containsExactly("show NOTICE URGENT hello anna",
                "show LOCATE INFO adb-desk-X anna");
        assertThat(fixture.said("notice")).containsExactly("{\"event\":\"notice\",\"state\":\"shown\",\"id\":\"n\"}");
        assertThat(fixture.said("locate")).containsExactly(
                "{\"event\":\"locate\",\"state\":\"failed\",\"id\":\"l\",\"msg\":\"no vibrator\"}");
    }

    @Test
    void aCustomCommandIsRefused() {
        fixture.server("{\"event\":\"custom\",\"id\":\"x\",\"name\":\"dance\",\"data\":null}");
        assertThat(fixture.said("custom_result")).singleElement().asString().contains("\"ok\":false");
    }

    @Test
    void inputAndControlReachThePhone() {
        fixture.server("{\"event\":\"control\",\"state\":\"begun\",\"fromUser\":\"anna\"}");
        fixture.server("{\"event\":\"input\",\"id\":\"g\",\"seq\":0,\"do\":[{\"step\":\"tap\",\"x\":1,\"y\":2}]}");
        assertThat(fixture.parts.asked).containsExactly("control true anna", "input g");
    }

    private List<String> screenReports() {
        return fixture.said("screen");
    }
}
