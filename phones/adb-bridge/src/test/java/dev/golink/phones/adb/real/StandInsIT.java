package dev.golink.phones.adb.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The stand-ins, called through Android's own adb: without them, the other tests would prove nothing. */
@ExtendWith(RealAdbExtension.class)
class StandInsIT {
    @TempDir
    private static Path folder;
    private static RealAdb adb;
    private static StandInPhone pixel;
    private static StandInPhone galaxy;

    @BeforeAll
    static void plugTwoPhonesIn() throws Exception {
        adb = RealAdb.start(folder);
        pixel = adb.phone("PIXEL1", "Pixel 8", 34);
        galaxy = adb.phone("GALAXY1", "Galaxy S21", 31);
        adb.plugIn(pixel);
        adb.plugIn(galaxy);
    }

    @AfterAll
    static void end() {
        if (adb != null) {
            adb.close();
        }
    }

    @Test
    void eachDaemonIsAPhoneOfItsOwn() throws Exception {
        assertThat(shell(pixel, "getprop", "ro.serialno")).isEqualTo("PIXEL1\n");
        assertThat(shell(galaxy, "getprop")).contains("[ro.product.model]: [Galaxy S21]\n");
        assertThat(shell(pixel, "cat", "/proc/sys/kernel/random/boot_id"))
                .isNotEqualTo(shell(galaxy, "cat", "/proc/sys/kernel/random/boot_id"));
    }

    @Test
    void whatAPhoneIsCanChangeWhileItRuns() throws Exception {
        pixel.set("slow", "0");
        pixel.set("override", "720x1440");
        assertThat(shell(pixel, "wm", "size")).isEqualTo("Physical size: 1080x2160\nOverride size: 720x1440\n");
        pixel.unset("override");
        pixel.set("rotation", "1");
        assertThat(shell(pixel, "dumpsys", "input")).contains("orientation=1");
        pixel.unset("rotation");
    }

    @Test
    void argumentsAreRecordedLiterally() throws Exception {
        pixel.set("slow", "0");
        adb.run("-s", pixel.address(), "shell", "input text 'a b\"c\n$(id)'\\''; -x'");
        assertThat(pixel.calls("input")).contains(List.of("text", "a b\"c\n$(id)'; -x"));
        assertThat(galaxy.calls("input")).isEmpty();
    }

    @Test
    void screenrecordPlaysAKeyFrameAndThenOthersUntilItsLimit() throws Exception {
        adb.clips().make(0, 192, 400);
        pixel.set("time-limit", "1");
        byte[] stream = exec(pixel, "screenrecord --output-format=h264 --size 192x400 --bit-rate 1000000 -");

        List<Integer> units = nalTypes(stream);
        assertThat(units).startsWith(7, 8, 5).endsWith(1);
        assertThat(units.stream().filter(type -> type == 1)).hasSize(9);
        pixel.unset("time-limit");
    }

    @Test
    void screenrecordRefusesWhatAndroidRefuses() throws Exception {
        assertThat(adb.run("-s", galaxy.address(), "shell",
                "screenrecord --output-format=h264 --time-limit 0 - 2>&1; echo $?"))
                .as("before Android 14").contains("outside acceptable range [1,180]", "\n2\n");
        galaxy.set("no-output-format", "");
        assertThat(adb.run("-s", galaxy.address(), "shell", "screenrecord --output-format=h264 - 2>&1; echo $?"))
                .contains("unrecognized option", "2");
        galaxy.unset("no-output-format");
    }

    @Test
    void nothingRunsOnThePhoneAfterTheStreamOfScreenrecordIsClosed() throws Exception {
        adb.clips().make(0, 192, 400);
        Process process = adb.start("-s", galaxy.address(), "exec-out", "screenrecord --size 192x400 -");
        assertThat(process.getInputStream().readNBytes(100)).hasSize(100);
        assertThat(galaxy.processes()).anyMatch(line -> line.contains("screenrecord"));
        process.destroyForcibly();
        await().untilAsserted(() -> assertThat(galaxy.processes()).isEmpty());
    }

    private static byte[] exec(StandInPhone phone, String line) throws Exception {
        Process process = adb.start("-s", phone.address(), "exec-out", line);
        return process.getInputStream().readAllBytes();
    }

    /** The types of the NAL units of a stream in Annex B form. */
    private static List<Integer> nalTypes(byte[] stream) {
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i + 3 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                types.add(stream[i + 3] & 0x1F);
            }
        }
        return types;
    }

    private static String shell(StandInPhone phone, String... words) throws Exception {
        String[] arguments = new String[words.length + 3];
        arguments[0] = "-s";
        arguments[1] = phone.address();
        arguments[2] = "shell";
        System.arraycopy(words, 0, arguments, 3, words.length);
        return adb.run(arguments);
    }
}
