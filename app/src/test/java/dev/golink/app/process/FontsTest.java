package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    @TempDir
    private Path folder;

    @Test
    void aFontIsFoundInAFolderBelow() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("truetype/dejavu")).resolve("DejaVuSans.ttf"));

        assertThat(Fonts.containsFont(folder)).isTrue();
    }

    @Test
    void filesOfOtherKindsAreNoFonts() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("X11/encodings")).resolve("fonts.dir"));

        assertThat(Fonts.containsFont(folder)).isFalse();
    }

    @Test
    void aMissingFolderHasNoFont() {
        assertThat(Fonts.containsFont(folder.resolve("missing"))).isFalse();
    }
}
