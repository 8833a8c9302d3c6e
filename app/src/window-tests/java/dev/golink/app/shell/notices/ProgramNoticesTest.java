package dev.golink.app.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.golink.app.shell.support.TestWindow;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.settings.SettingsFile;

/** Notices of the console about itself. */
class ProgramNoticesTest {
    private static final String NO_FONT = "No font on this computer has Chinese characters";

    private final FxRobot robot = new FxRobot();

    @AutoClose
    private TestWindow window;

    @TempDir
    private Path data;

    @Test
    void aMissingChineseFontIsReportedInEnglishWithAButtonToSwitch() {
        window = new TestWindow(Locale.SIMPLIFIED_CHINESE, TestWindow.LOOPBACK).show(1000, 700);
        TestWindow.fx(() -> {
            window.window().warnOfMissingChinese();
            return null;
        });
        await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString().contains(NO_FONT));

        robot.clickOn("English");

        await().untilAsserted(() -> assertThat(window.text("action-start")).isEqualTo("Start"));
        assertThat(window.notices()).isEmpty();
    }

    @Test
    void inEnglishAMissingChineseFontIsNotReported() {
        window = TestWindow.english().show(1000, 700);
        TestWindow.fx(() -> {
            window.window().warnOfMissingChinese();
            return null;
        });

        assertThat(window.notices()).isEmpty();
    }

    @Test
    void settingsThatCannotBeSavedAreReportedWithTheFile() throws IOException {
        Path file = data.resolve("console.json");
        Files.createDirectories(data.resolve("console.json.new").resolve("in the way"));
        try (SettingsFile settings = SettingsFile.open(file, new HandClock())) {
            window = new TestWindow(Locale.ENGLISH, TestWindow.LOOPBACK, settings);
            window.fleet.put(Phones.online("lab-1"));
            window.show(1000, 700);
            await().until(() -> window.ids().size() == 1);

            window.fire("toggle-details");

            await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString()
                    .contains("Can't write " + file));
        }
    }
}
