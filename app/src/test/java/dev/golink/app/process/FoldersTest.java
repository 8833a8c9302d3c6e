package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders are absolute, so that no file depends on where the program was started. */
class FoldersTest {
    private static final Optional<Path> HOME = Optional.of(Path.of("/home/anna"));

    @Test
    void theHomeFolderIsTheFirstAbsolutePath() {
        assertThat(HomeFolder.of("/home/anna", "/other")).contains(Path.of("/home/anna"));
        assertThat(HomeFolder.of("?", "/other")).contains(Path.of("/other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", "anna", "./anna", "a\0b"})
    void whatIsNoAbsolutePathIsNoHomeFolder(String text) {
        assertThat(HomeFolder.of(text, null)).isEmpty();
    }

    @Test
    void dataFolderFollowsTheConventionsOfTheSystem() throws IOException {
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME)).hasToString("/data/golink");
        assertThat(DataFolder.standard("Linux", Map.of(), HOME)).hasToString("/home/anna/.local/share/golink");
        assertThat(DataFolder.standard("Mac OS X", Map.of(), HOME))
                .hasToString("/home/anna/Library/Application Support/GoLink");
        assertThat(DataFolder.standard("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .hasToString("/local/GoLink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "./data", "", "?"})
    void aRelativePathInTheEnvironmentIsIgnored(String relative) throws IOException {
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", relative), HOME))
                .hasToString("/home/anna/.local/share/golink");
    }

    @Test
    void withoutAHomeFolderTheErrorNamesTheDataOption() {
        assertThatThrownBy(() -> DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "data"), Optional.empty()))
                .isInstanceOf(IOException.class).hasMessageContaining("--data DIR");
    }

    @Test
    void withoutAHomeFolderTheEnvironmentVariableApplies() throws IOException {
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/data"), Optional.empty()))
                .hasToString("/data/golink");
    }

    @Test
    void complaintAboutLettersOutsideTheLocaleNamesTheRemedy() {
        assertThat(LocaleCharset.complaint("/home/\uFFFD\uFFFD", "ANSI_X3.4-1968").orElseThrow())
                .contains("ANSI_X3.4-1968", "LC_ALL", "C.UTF-8");
        assertThat(LocaleCharset.complaint("/home/\uFFFD", "UTF-8")).as("no other locale would help").isEmpty();
        assertThat(LocaleCharset.complaint("/home/anna", "ANSI_X3.4-1968")).isEmpty();
        assertThat(LocaleCharset.complaint(null, "ANSI_X3.4-1968")).isEmpty();
    }
}
