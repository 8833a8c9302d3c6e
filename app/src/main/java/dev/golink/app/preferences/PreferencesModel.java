package dev.golink.app.preferences;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import dev.golink.app.alerts.Alerts;
import dev.golink.ui.settings.Settings;

/** What the operator chose, now and later; each change is remembered at once. For the window's thread only. */
public final class PreferencesModel {
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Preferences> all;

    /** @param settings where the choices are remembered */
    public PreferencesModel(Settings settings) {
        this.settings = settings;
        all = new ReadOnlyObjectWrapper<>(settings.get(Preferences.SECTION));
    }

    /** All of it. */
    public ReadOnlyObjectProperty<Preferences> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Light or dark. */
    public ObservableValue<ThemeChoice> theme() {
        return allProperty().map(now -> now.appearance().theme());
    }

    /** The colour of what is chosen. */
    public ObservableValue<Accent> accent() {
        return allProperty().map(now -> now.appearance().accent());
    }

    /** How much room a row has. */
    public ObservableValue<Density> density() {
        return allProperty().map(now -> now.appearance().density());
    }

    /** What the console speaks. */
    public ObservableValue<Language> language() {
        return allProperty().map(now -> now.appearance().language());
    }

    /** From when on the console warns and asks. */
    public ObservableValue<Limits> limits() {
        return allProperty().map(Preferences::limits);
    }

    /** Where earlier choices were put that could not be read, if that happened. */
    public Optional<Path> keptAside() {
        return settings.keptAside();
    }

    /** How the console looks now. */
    public Appearance appearance() {
        return all.get().appearance();
    }

    /** The limits now. */
    public Limits limitsNow() {
        return all.get().limits();
    }

    /** How the console starts. */
    public Start start() {
        return all.get().start();
    }

    /** Where screenshots and recordings go. */
    public Kept kept() {
        return all.get().kept();
    }

    /** What the operator is alerted of. */
    public Alerts alerts() {
        return all.get().alerts();
    }

    /** Chooses how the console looks and speaks. */
    public void set(Appearance next) {
        set(new Preferences(next, all.get().limits(), all.get().start(), all.get().kept(), all.get().alerts()));
    }

    /** Chooses what it speaks. */
    public void speak(Language next) {
        set(appearance().with(next));
    }

    /** Chooses from when on it warns and asks. */
    public void set(Limits next) {
        set(new Preferences(all.get().appearance(), next, all.get().start(), all.get().kept(), all.get().alerts()));
    }

    /** Chooses how it starts. */
    public void set(Start next) {
        set(new Preferences(all.get().appearance(), all.get().limits(), next, all.get().kept(), all.get().alerts()));
    }

    /** Chooses where screenshots and recordings go. */
    public void set(Kept next) {
        set(new Preferences(all.get().appearance(), all.get().limits(), all.get().start(), next, all.get().alerts()));
    }

    /** Chooses what the operator is alerted of. */
    public void set(Alerts next) {
        set(new Preferences(all.get().appearance(), all.get().limits(), all.get().start(), all.get().kept(), next));
    }

    private void set(Preferences next) {
        settings.set(Preferences.SECTION, next);
        all.set(next);
    }
}
