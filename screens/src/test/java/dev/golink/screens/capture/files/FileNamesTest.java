package dev.golink.screens.capture.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

    @TempDir
    private Path folder;

    @Test
    void aFileNameHoldsThePhoneAndTheTime() throws IOException {
        Path file = FileNames.create(folder.resolve("new"), "lab-07", MOMENT, "png");

        assertThat(file).hasFileName("lab-07_2026-03-04_05-06-07.png").exists();
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        Path first = FileNames.create(folder, "lab-07", MOMENT, "mp4");
        Files.writeString(first, "kept");

        Path second = FileNames.create(folder, "lab-07", MOMENT, "mp4");

        assertThat(second).hasFileName("lab-07_2026-03-04_05-06-07_2.mp4");
        assertThat(first).hasContent("kept");
    }

    @ParameterizedTest
    @CsvSource({"a/b\\c, a_b_c", "c:d*e?f, c_d_e_f", "'<x>|\"y\"', _x___y_", "..., phone", "../../etc, _.._etc",
        ".hidden, hidden", "ends., ends", "手机-1, 手机-1", "ห้อง-1, ห้อง-1", "कमरा, कमरा", "தமிழ்/1, தமிழ்_1",
        "မြန်မာ, မြန်မာ",
        "a b, a_b", "'', phone"})
    void whatSomeFileSystemForbidsIsReplaced(String phone, String safe) {
        assertThat(FileNames.safe(phone)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "Com1", "lpt9", "aux.phone", "prn."})
    void namesOfDevicesOnWindowsGetAnotherBeginning(String phone) {
        assertThat(FileNames.safe(phone)).startsWith("_");
    }

    @Test
    void anyPhoneIdGivesAValidNameInsideTheFolder() throws IOException {
        for (String phone : List.of("../x", "/etc/passwd", "a\0b", "\n", "x".repeat(400), "机".repeat(200),
                "\uD83D\uDE00".repeat(90), "e\u0301")) {
            Path file = FileNames.create(folder, phone, MOMENT, "mp4");

            String name = file.getFileName().toString();
            assertThat(file.getParent()).isEqualTo(folder);
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(143);
            assertThat(name.toLowerCase(Locale.ROOT)).doesNotContainPattern("[\\x00-\\x1f/\\\\:*?\"<>|]");
        }
    }

    @Test
    void lettersOutsideTheLocaleAreReplaced() {
        assertThat(FileNames.safe("lab-\u624b", StandardCharsets.US_ASCII)).isEqualTo("lab-_");
        assertThat(FileNames.safe("lab-\u624b", StandardCharsets.UTF_8)).isEqualTo("lab-\u624b");
    }
}
