package dev.golink.app.numbers;

import java.util.Collection;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.app.profiles.ProfilesModel;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.roster.PhoneListener;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.Settings;

/**
 * Gives numbers to phones and clears them, after asking the operator. The server decides which phone gets which number.
 * Used on the JavaFX thread only.
 */
public final class NumbersModel implements PhoneListener {
    private static final Section<Boolean> SECTION = new Section<>("numbers", false,
            fields -> fields.truth("seen", false), NumbersModel::written);

    private final ProfilesModel profiles;
    private final NumbersQuestion question;
    private final NumbersListener listener;
    private final Settings settings;
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper();
    private boolean seen;

    /**
     * Creates the model.
     *
     * @param profiles stores the numbers
     * @param question asks before anything is changed
     * @param listener called when there is nothing to change
     * @param settings records that a number was seen
     */
    public NumbersModel(ProfilesModel profiles, NumbersQuestion question, NumbersListener listener,
            Settings settings) {
        this.profiles = profiles;
        this.question = question;
        this.listener = listener;
        this.settings = settings;
        seen = settings.get(SECTION);
    }

    private static List<PhoneRow> without(Collection<PhoneRow> rows) {
        return rows.stream().filter(row -> row.phone().profile().number() == 0).toList();
    }

    private static List<PhoneRow> with(Collection<PhoneRow> rows) {
        return rows.stream().filter(row -> row.phone().profile().number() > 0).toList();
    }

    /** Gives the lowest free numbers to the phones that have none, in the order of the rows. */
    public void give(Collection<PhoneRow> rows) {
        List<PhoneRow> without = without(rows);
        if (without.isEmpty()) {
            listener.allNumbered(rows.size());
        } else {
            question.give(without.size(), rows.size() - without.size(),
                    () -> profiles.edit(ids(without), ProfileEdit.number(new Numbering.Free())));
        }
    }

    /** Clears the numbers of the phones. */
    public void clear(Collection<PhoneRow> rows) {
        List<PhoneRow> with = with(rows);
        if (with.isEmpty()) {
            listener.noneNumbered(rows.size());
        } else {
            question.clear(with.size(), () -> profiles.edit(ids(with), ProfileEdit.number(new Numbering.None())));
        }
    }

    private static List<PhoneId> ids(List<PhoneRow> rows) {
        return rows.stream().map(PhoneRow::id).toList();
    }

    /** Whether this console has seen its first number and has not shown the numbers yet. */
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Called when the numbers are shown; from then on, the operator decides whether they stay visible. */
    public void shown() {
        fresh.set(false);
    }

    @Override
    public void changed(@Nullable Phone before, @Nullable Phone after) {
        if (!seen && after != null && after.profile().number() > 0) {
            seen = true;
            settings.set(SECTION, true);
            fresh.set(true);
        }
    }

    private static JsonObject written(boolean seen) {
        JsonObject object = new JsonObject();
        object.addProperty("seen", seen);
        return object;
    }
}
