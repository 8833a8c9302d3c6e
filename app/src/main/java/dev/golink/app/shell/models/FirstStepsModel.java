package dev.golink.app.shell.models;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.Settings;

/** Whether the hint for the first phone is done; saved in the settings. For the JavaFX thread only. */
public final class FirstStepsModel {
    private static final Section<Boolean> SECTION = new Section<>("firstSteps", false,
            fields -> fields.truth("done", false), FirstStepsModel::written);

    private final BooleanProperty done;

    /** Creates the model from the settings. */
    public FirstStepsModel(Settings settings) {
        done = new SimpleBooleanProperty(settings.get(SECTION));
        done.subscribe((_, now) -> settings.set(SECTION, now));
    }

    /** Whether the operator has closed the hint, or does not need it. */
    public BooleanProperty doneProperty() {
        return done;
    }

    private static JsonObject written(boolean done) {
        JsonObject object = new JsonObject();
        object.addProperty("done", done);
        return object;
    }
}
