package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.browser.LatencyClock;
import dev.golink.browser.ResourceServer;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;

/** The phone page's stream of a moving screen, which is a clock in another tab of the same real browser. */
@Timeout(120)
class PhonePageStreamTest {
    private static final int SLICE = 1;
    private static final int IDR = 5;
    private static final int SPS = 7;
    private static final int PPS = 8;

    private ScriptedServer server;
    private ResourceServer resources;
    private Browser browser;
    private BrowserTab clock;
    private BrowserTab phone;

    @BeforeEach
    void openThePageBesideAClock() throws IOException, InterruptedException {
        Browser.assumeInstalled();
        server = new ScriptedServer(Duration.ofMillis(500));
        resources = new ResourceServer(Map.of("phone-tests", "phone-page-tests"));
        browser = Browser.start("--auto-select-tab-capture-source-by-title=Latency clock");
        clock = browser.open(resources.address() + "/phone-tests/latency-clock.html");
        phone = browser.open(server.page() + "?id=page-7");
        Browser.assumeEncodesH264(phone);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
            resources.close();
            server.close();
        }
    }

    @Test
    void thePageReportsThatItEncodesH264() {
        assertThat(server.awaitSaid("hello", _ -> true).getAsJsonArray("codecs")).map(JsonElement::getAsString)
                .containsExactly("h264", "jpeg");
    }

    @Test
    void anH264StreamStartsWithACompleteKeyFrameFollowedByDeltaFrames() {
        share("h264", 640);
        server.awaitFrame(10, frame -> !frame.keyFrame());

        List<Frame> frames = List.copyOf(server.frames());
        Frame first = frames.getFirst();
        assertThat(first.codec()).isEqualTo(Codec.H264);
        assertThat(Math.max(first.width(), first.height())).isBetween(16, 640);
        assertThat(first.keyFrame()).isTrue();
        assertThat(frames).filteredOn(Frame::keyFrame).allSatisfy(PhonePageStreamTest::isWhole);
        assertThat(frames).filteredOn(frame -> !frame.keyFrame()).isNotEmpty()
                .allSatisfy(frame -> assertThat(NalUnits.of(frame)).containsOnly(SLICE));
        assertThat(frames).noneMatch(Frame::configuration);
        assertThat(frames).extracting(Frame::sequence).startsWith(0L, 1L, 2L, 3L, 4L);
        assertThat(frames).extracting(Frame::capturedAt).isSorted();
    }

    @Test
    void aRequestedKeyFrameIsSent() {
        share("h264", 640);
        server.awaitFrame(3, _ -> true);

        int before = server.frames().size();
        server.say("{\"event\":\"key_frame\"}");

        isWhole(server.awaitFrame(before, Frame::keyFrame));
    }

    @Test
    void aTunedStreamContinuesInItsNewSizeWithAKeyFrame() {
        share("h264", 640);
        Frame before = server.awaitFrame(2, _ -> true);

        server.say("{\"event\":\"tune_screen\",\"max_size\":320,\"max_fps\":5,\"bitrate\":300000}");

        Frame tuned = server.awaitFrame(0, frame -> frame.width() < before.width());
        assertThat(tuned.keyFrame()).isTrue();
        isWhole(tuned);
        assertThat(Math.max(tuned.width(), tuned.height())).isBetween(16, 320);
        assertThat((double) tuned.width() / tuned.height()).isCloseTo((double) before.width() / before.height(),
                offset(0.1));
    }

    @Test
    void aStillScreenIsReportedAndSendsOnlyRequestedKeyFrames() {
        share("h264", 640);
        server.awaitFrame(3, _ -> true);

        stopTheClock();
        server.awaitSaid("heart", PhonePageStreamTest::isStill);
        int before = server.frames().size();
        server.forget();
        server.awaitSaid("heart", PhonePageStreamTest::isStill);
        assertThat(server.frames()).hasSize(before);

        server.say("{\"event\":\"key_frame\"}");
        Frame again = server.awaitFrame(before, Frame::keyFrame);
        isWhole(again);
        assertThat(again.capturedAt()).isGreaterThan(server.frames().get(before - 1).capturedAt());
        server.forget();
        server.awaitSaid("heart", PhonePageStreamTest::isStill);
    }

    @Test
    void theHeartbeatReportsTheValuesOfTheStream() {
        server.awaitSaid("heart", heart -> !heart.has("sent_frames") && heart.has("clock_ms"));
        share("h264", 640);

        JsonObject heart = server.awaitSaid("heart",
                said -> said.has("sent_frames") && said.get("sent_frames").getAsLong() > 3);

        assertThat(heart.get("still").getAsBoolean()).isFalse();
        assertThat(heart.get("dropped_frames").getAsLong()).isNotNegative();
        assertThat(heart.get("encode_ms").getAsLong()).isNotNegative();
        assertThat(heart.get("sent_frames").getAsLong()).isLessThanOrEqualTo(server.frames().size() + 1L);
    }

    @Test
    void aStreamContinuesInAHiddenTab() {
        share("h264", 640);
        clock.bringToFront();
        phone.awaitTrue("document.visibilityState === 'hidden'");

        int before = server.frames().size();

        server.awaitFrame(before + 10, _ -> true);
        server.say("{\"event\":\"key_frame\"}");
        server.awaitFrame(before + 10, Frame::keyFrame);
    }

    @Test
    void thePageSendsJpegOnRequest() {
        share("jpeg", 640);

        assertThat(server.awaitFrame(2, _ -> true).codec()).isEqualTo(Codec.JPEG);
        assertThat(server.frames()).allMatch(Frame::keyFrame);
    }

    @Test
    void decodedPicturesShowTheSharedClock() throws IOException {
        share("h264", 640);
        server.awaitFrame(20, _ -> true);

        List<Frame> frames = List.copyOf(server.frames());
        List<BufferedImage> pictures = new BrowserDecoder(phone).decode(frames);

        assertThat(pictures).hasSameSizeAs(frames);
        List<OptionalLong> times = pictures.stream().map(picture -> new LatencyClock(picture.getWidth(),
                picture.getHeight(), picture::getRGB).read(System.currentTimeMillis())).toList();
        assertThat(times.stream().filter(OptionalLong::isPresent)).hasSizeGreaterThan(10);
        assertThat(times.stream().flatMapToLong(OptionalLong::stream).boxed().toList()).isSorted();
    }

    /**
     * Checks that a frame's parameter sets come before its picture. An encoder may repeat the parameter sets of an
     * earlier size as well.
     */
    private static void isWhole(Frame frame) {
        assertThat(NalUnits.of(frame)).startsWith(SPS).containsSubsequence(SPS, PPS, IDR).doesNotContain(SLICE);
    }

    private void share(String codec, int maxSize) {
        server.awaitSaid("hello", _ -> true);
        server.say(
                """
                        {"event":"open_screen","id":"c-1","fromUser":"desk","codec":"%s","max_size":%d,"max_fps":30,"bitrate":2000000}\
                        """
                        .formatted(codec, maxSize));
        server.awaitSaid("screen", said -> said.get("state").getAsString().equals("asking"));
        phone.click("#allow");
        server.awaitFrame(0, _ -> true);
    }

    private void stopTheClock() {
        clock.evaluate("document.querySelector('canvas').click()");
    }

    private static boolean isStill(JsonObject heart) {
        return heart.has("still") && heart.get("still").getAsBoolean();
    }
}
