package dev.golink.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.adb.AdbPreferences;
import dev.golink.app.alerts.Alert;
import dev.golink.app.alerts.AlertKind;
import dev.golink.app.alerts.Alerts;
import dev.golink.ui.settings.SettingsFile;

class PreferencesModelTest {
    private static final Preferences OTHERS = new Preferences(
            new Appearance(ThemeChoice.DARK, Accent.PINK, Density.COMPACT, Language.CHINESE),
            new WarningLimits(35, 4, 7),
            new StartPreferences(StartPreferences.Mode.ATTACH, 9_000, 9_001, "ws://lab.example:8080", "ops", true),
            new CapturePreferences("/srv/kept"),
            new Alerts(new Alert(false, 30), new Alert(true, 60), new Alert(true, 3), "https://hook.example/"),
            new AdbPreferences(false, "lab-3.example:5038"));

    @TempDir
    private Path folder;

    @Test
    void everyChoiceIsSavedAndLoadedAgain() {
        try (SettingsFile settings = open()) {
            PreferencesModel model = new PreferencesModel(settings);
            model.set(OTHERS.appearance());
            model.set(OTHERS.limits());
            model.set(OTHERS.start());
            model.set(OTHERS.capture());
            model.set(OTHERS.alerts());
            model.set(OTHERS.adb());
        }

        try (SettingsFile settings = open()) {
            assertThat(new PreferencesModel(settings).allProperty().get()).isEqualTo(OTHERS);
        }
    }

    @Test
    void invalidValuesInTheFileAreIgnoredAndTheRestApply() throws IOException {
        Files.writeString(folder.resolve("console.json"),
                """
                        {"preferences": {"appearance": {"theme": "PURPLE", "accent": "pink"}, "limits": {"lowBattery": 0,
                        "askOver": 2.5, "atOnce": 3}, "start": {"port": 70000, "minimised": "yes", "mode": 7},
                        "kept": {"folder": "pictures/here"}, "alerts": {"battery": {"on": 7, "limit": 0}, "gone": {"on": true}},
                        "adb": {"look": 7, "server": false}}}""");

        try (SettingsFile settings = open()) {
            Preferences read = settings.get(Preferences.SECTION);
            assertThat(read.appearance()).isEqualTo(Appearance.USUAL.with(Accent.PINK));
            assertThat(read.limits()).isEqualTo(WarningLimits.USUAL.withAtOnce(3));
            assertThat(read.start()).isEqualTo(StartPreferences.USUAL);
            assertThat(read.capture()).isEqualTo(CapturePreferences.USUAL);
            assertThat(read.adb()).isEqualTo(AdbPreferences.USUAL);
            assertThat(read.alerts()).isEqualTo(Alerts.USUAL.with(AlertKind.GONE, new Alert(true, 10)));
        }
    }

    private SettingsFile open() {
        return SettingsFile.open(folder.resolve("console.json"), Clock.systemUTC());
    }
}
