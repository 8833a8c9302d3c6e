package dev.golink.phones.client.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.Vitals;

class PhoneMessagesTest {
    @Test
    void aPhoneSendsAHello() {
        assertThat(PhoneMessages.hello(page(true))).isEqualTo(golden("phone-to-server/hello-can-custom"));
        assertThat(PhoneMessages.hello(page(false)))
                .isEqualTo(golden("phone-to-server/hello-can-notice")
                        .replace("\"can_notice\":true",
                                "\"can_notice\":true,\"can_locate\":true,\"can_custom\":true"));
    }

    private static PhoneHello page(boolean canPause) {
        return new PhoneHello("Pixel 8", "Android 16", "GoLink page 1", 1080, 2400, Duration.ofSeconds(5),
                List.of("jpeg"), true, canPause, true, EnumSet.allOf(ShownNotice.class), List.of("lab-3"), Set.of());
    }

    @Test
    void aPhoneSendsHeartbeats() {
        assertThat(PhoneMessages.heart(new Vitals(82, true, "wifi", 31.5,
                new ScreenVitals(null, 3L, null, null)), Sharing.LIVE, null))
                .isEqualTo(golden("phone-to-server/heart-full"));
        assertThat(PhoneMessages.PLAIN_HEART).isEqualTo(golden("phone-to-server/heart-plain"));
    }

    @Test
    void aHeartbeatReportsTheStreamAndTheClock() {
        ScreenVitals screen = new ScreenVitals(1_200L, 3L, true, Duration.ofNanos(12_345_678));
        assertThat(PhoneMessages.heart(new Vitals(null, null, null, null, screen), Sharing.LIVE,
                Instant.ofEpochMilli(1_700_000_000_123L))).endsWith("\"sharing\":\"live\",\"sent_frames\":1200,"
                        + "\"dropped_frames\":3,\"still\":true,\"encode_ms\":12.3,\"clock_ms\":1700000000123}");
    }

    @Test
    void aPhoneReportsTheStateOfItsSharing() {
        assertThat(PhoneMessages.screen(Sharing.ASKING, "c-7", "")).isEqualTo(golden("phone-to-server/screen-asking"));
        assertThat(PhoneMessages.screen(Sharing.LIVE, "c-7", "")).isEqualTo(golden("phone-to-server/screen-live"));
        assertThat(PhoneMessages.screen(Sharing.PAUSED, null, "")).isEqualTo(golden("phone-to-server/screen-paused"));
        assertThat(PhoneMessages.screen(Sharing.OFF, "c-8", "")).isEqualTo(golden("phone-to-server/screen-off"));
        assertThat(PhoneMessages.screen(Sharing.DENIED, "c-7", "the person at the phone said no"))
                .isEqualTo(golden("phone-to-server/screen-denied"));
        assertThat(PhoneMessages.screen(Sharing.FAILED, "c-7", "this browser cannot share its screen"))
                .isEqualTo(golden("phone-to-server/screen-failed"));
    }

    @Test
    void aPhoneReportsWhetherItShowedAMessage() {
        assertThat(PhoneMessages.shown(ShownNotice.NOTICE, "c-9", ""))
                .isEqualTo(golden("phone-to-server/notice-shown"));
        assertThat(PhoneMessages.shown(ShownNotice.NOTICE, "c-9",
                "the page is in the background; the message waits there"))
                .isEqualTo(golden("phone-to-server/notice-failed"));
    }

    @Test
    void aPhoneReportsThatItRings() {
        assertThat(PhoneMessages.shown(ShownNotice.LOCATE, "c-11", ""))
                .isEqualTo(golden("phone-to-server/locate-shown"));
    }

    @Test
    void aPhoneReportsTheResultOfACustomCommand() {
        assertThat(PhoneMessages.customResult("c-10", true, "reload")).isEqualTo(
                "{\"event\":\"custom_result\",\"id\":\"c-10\",\"ok\":true,\"data\":{\"name\":\"reload\"}}");
    }

    @Test
    void aPhoneReadsTheMessagesOfTheServer() {
        assertThat(ServerInstruction.read(golden("server-to-phone/open"))).isEqualTo(new ServerInstruction.Open());
        assertThat(ServerInstruction.read(golden("server-to-phone/open-waiting")))
                .isEqualTo(new ServerInstruction.Waiting());
        assertThat(ServerInstruction.read(golden("server-to-phone/open-waiting-plain")))
                .isEqualTo(new ServerInstruction.Waiting());
        assertThat(ServerInstruction.read(golden("server-to-phone/token")))
                .isEqualTo(new ServerInstruction.Token("glk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"))
                .asString().doesNotContain("glk_");
        assertThat(ServerInstruction.read(golden("server-to-phone/open-screen")))
                .isEqualTo(new ServerInstruction.OpenScreen("c-7", "jpeg",
                        new ServerInstruction.Tuning(1280, 10, 4_000_000)));
        assertThat(ServerInstruction.read(golden("server-to-phone/stop-screen")))
                .isEqualTo(new ServerInstruction.StopScreen("c-8"));
        assertThat(ServerInstruction.read(golden("server-to-phone/tune-screen"))).isEqualTo(
                new ServerInstruction.TuneScreen(new ServerInstruction.Tuning(360, 5, 500_000)));
        assertThat(ServerInstruction.read(golden("server-to-phone/notice")))
                .isEqualTo(new ServerInstruction.Show(ShownNotice.NOTICE, "c-9", NoticeLevel.WARNING,
                        "Please plug this phone in.\nIts battery is low: 电量低", "desk"));
        assertThat(ServerInstruction.read(golden("server-to-phone/locate")))
                .isEqualTo(new ServerInstruction.Show(ShownNotice.LOCATE, "c-11", NoticeLevel.INFO, "", "desk"));
        assertThat(ServerInstruction.read(golden("server-to-phone/custom")))
                .isEqualTo(new ServerInstruction.Custom("c-10", "reload"));
        assertThat(ServerInstruction.read(golden("server-to-phone/key-frame")))
                .isEqualTo(new ServerInstruction.KeyFrame());
        assertThat(ServerInstruction.read(golden("server-to-phone/pause-screen")))
                .isEqualTo(new ServerInstruction.PauseScreen());
        assertThat(ServerInstruction.read(golden("server-to-phone/resume-screen")))
                .isEqualTo(new ServerInstruction.ResumeScreen());
        assertThat(ServerInstruction.read(golden("server-to-phone/heart")))
                .isEqualTo(new ServerInstruction.Heart(ServerInstruction.NO_TIME));
        assertThat(ServerInstruction.read("pong")).isEqualTo(new ServerInstruction.Heart(ServerInstruction.NO_TIME));
    }

    @Test
    void aPhoneIgnoresUnknownMessages() {
        assertThat(List.of(golden("server-to-phone/unknown"),
                golden("server-to-phone/error"), "[]", "{", "", "{\"event\":7}")).extracting(ServerInstruction::read)
                .containsOnly(new ServerInstruction.Other());
    }

    static String golden(String name) {
        try (InputStream in = PhoneMessagesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
