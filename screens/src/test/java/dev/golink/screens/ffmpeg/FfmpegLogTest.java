package dev.golink.screens.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import dev.golink.phones.simulator.clip.Clip;
import dev.golink.phones.simulator.clip.ClipFormat;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.screens.frames.H264Clip;
import dev.golink.server.fleet.screen.Codec;

class FfmpegLogTest {
    private static final String COMPLAINT = "this stream is broken";

    @Test
    void ffmpegMessagesAppearInTheDebugLog() {
        assertThat(FfmpegLibrary.isThere()).isTrue();
        FfmpegLog.install();
        Logger log = (Logger) LoggerFactory.getLogger(FfmpegLog.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        log.setLevel(Level.DEBUG);
        try {
            complain();
        } finally {
            log.setLevel(null);
            log.detachAppender(said);
        }

        assertThat(said.list).extracting(ILoggingEvent::getFormattedMessage).contains("FFmpeg: " + COMPLAINT);
    }

    /** Runs in a separate process because FFmpeg does not print through Java's System.err. */
    @Test
    void ffmpegPrintsNothingOnTheTerminal() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + System.getProperty("org.bytedeco.javacpp.cachedir", ""),
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile", ""),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                LoggedErrors.class.getName()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).contains("console done", "simulator done").doesNotContain(COMPLAINT, "openh264", "h264 @");
    }

    private static void complain() {
        avutil.av_log((Pointer) null, avutil.AV_LOG_ERROR, COMPLAINT + "\n");
    }

    /**
     * Makes FFmpeg log complaints. FFmpeg is loaded first by the console and then by the simulated phones, as with
     * {@code --demo}.
     */
    static final class LoggedErrors {
        private LoggedErrors() {}

        public static void main(String[] args) {
            if (!FfmpegLibrary.isThere()) {
                throw new IllegalStateException("FFmpeg's library could not be loaded.");
            }
            provoke("console");
            List<byte[]> encoded = Clip.encoded(new ClipFormat(0, new UprightSize(72, 160), 0, 8, 100_000), 0);
            if (encoded.isEmpty()) {
                throw new IllegalStateException("Nothing was encoded.");
            }
            provoke("simulator");
        }

        private static void provoke(String who) {
            complain();
            H264Clip clip = H264Clip.of(180, 400, 2);
            byte[] damaged = clip.pictures().getFirst().clone();
            for (int i = 8; i < damaged.length; i += 3) {
                damaged[i] ^= 0x5A;
            }
            try (Decoder decoder = new Decoder(Codec.H264)) {
                var _ = decoder.decode(List.of(ByteBuffer.wrap(clip.configuration()), ByteBuffer.wrap(damaged)), 0);
            }
            System.out.println(who + " done");
        }
    }
}
