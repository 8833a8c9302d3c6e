package dev.golink.app.shell.models;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.Settings;

/** Whether it has been said what to do with the first phone; remembered. For the window's thread only. */
public final class FirstStepsModel {
    private static final Section<Boolean> SECTION = new Section<>("firstSteps", false,
            fields -> fields.truth("done", false), FirstStepsModel::written);

    private final BooleanProperty done;

    /** Makes it, as it is remembered. */
    public FirstStepsModel(Settings settings) {
        done = new SimpleBooleanProperty(settings.get(SECTION));
        done.subscribe((_, now) -> settings.set(SECTION, now));
    }

    /** Whether it has been said, or done without. */
    public BooleanProperty doneProperty() {
        return done;
    }

    private static JsonObject written(boolean done) {
        JsonObject object = new JsonObject();
        object.addProperty("done", done);
        return object;
    }
}
