package dev.golink.app.preferences;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import dev.golink.app.adb.AdbPreferences;
import dev.golink.app.alerts.Alerts;
import dev.golink.ui.settings.Settings;

/** The current preferences; each change is saved at once. Used on the JavaFX thread only. */
public final class PreferencesModel {
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Preferences> all;

    /** @param settings where the preferences are saved */
    public PreferencesModel(Settings settings) {
        this.settings = settings;
        all = new ReadOnlyObjectWrapper<>(settings.get(Preferences.SECTION));
    }

    /** All preferences. */
    public ReadOnlyObjectProperty<Preferences> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Light or dark. */
    public ObservableValue<ThemeChoice> theme() {
        return allProperty().map(now -> now.appearance().theme());
    }

    /** The accent colour. */
    public ObservableValue<Accent> accent() {
        return allProperty().map(now -> now.appearance().accent());
    }

    /** The height of rows. */
    public ObservableValue<Density> density() {
        return allProperty().map(now -> now.appearance().density());
    }

    /** The language of the console's texts. */
    public ObservableValue<Language> language() {
        return allProperty().map(now -> now.appearance().language());
    }

    /** When the console warns and asks. */
    public ObservableValue<WarningLimits> limits() {
        return allProperty().map(Preferences::limits);
    }

    /** The file to which unreadable earlier settings were moved; empty if that did not happen. */
    public Optional<Path> keptAside() {
        return settings.keptAside();
    }

    /** The appearance now. */
    public Appearance appearance() {
        return all.get().appearance();
    }

    /** The limits now. */
    public WarningLimits limitsNow() {
        return all.get().limits();
    }

    /** How the console starts. */
    public StartPreferences start() {
        return all.get().start();
    }

    /** Where screenshots and recordings are saved. */
    public CapturePreferences capture() {
        return all.get().capture();
    }

    /** The alerts that the operator wants. */
    public Alerts alerts() {
        return all.get().alerts();
    }

    /** Whether and where the console looks for phones at adb. */
    public ObservableValue<AdbPreferences> adb() {
        return allProperty().map(Preferences::adb);
    }

    /** Whether and where the console looks for phones at adb now. */
    public AdbPreferences adbNow() {
        return all.get().adb();
    }

    /** Changes the appearance. */
    public void set(Appearance next) {
        set(all.get().with(next));
    }

    /** Changes the language. */
    public void speak(Language next) {
        set(appearance().with(next));
    }

    /** Changes the limits. */
    public void set(WarningLimits next) {
        set(all.get().with(next));
    }

    /** Changes how the console starts. */
    public void set(StartPreferences next) {
        set(all.get().with(next));
    }

    /** Changes where screenshots and recordings are saved. */
    public void set(CapturePreferences next) {
        set(all.get().with(next));
    }

    /** Changes the alerts. */
    public void set(Alerts next) {
        set(all.get().with(next));
    }

    /** Changes whether and where the console looks for phones at adb. */
    public void set(AdbPreferences next) {
        set(all.get().with(next));
    }

    private void set(Preferences next) {
        settings.set(Preferences.SECTION, next);
        all.set(next);
    }
}
