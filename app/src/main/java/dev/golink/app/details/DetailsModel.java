package dev.golink.app.details;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.app.history.HeartbeatHistory;
import dev.golink.app.history.HeartbeatSeries;
import dev.golink.app.history.PresenceChange;
import dev.golink.app.profiles.Draft;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.roster.PhoneRow;

/**
 * The phones whose details are shown, and the unsaved texts about them. Unsaved texts stay until the window closes,
 * regardless of the selection. Used on the JavaFX thread only.
 */
public final class DetailsModel {
    private final ReadOnlyObjectWrapper<List<PhoneRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<PhoneId, Drafts> drafts = new HashMap<>();
    private final HeartbeatHistory history;

    /**
     * The texts typed about a phone.
     *
     * @param nickname a text of one line
     * @param note     a text of any number of lines
     */
    public record Drafts(Draft nickname, Draft note) {
        private static Drafts of(Profile profile) {
            return new Drafts(new Draft(Draft.typeable(profile.nickname(), false)),
                    new Draft(Draft.typeable(profile.note(), true)));
        }

        private void show(Profile profile) {
            nickname.show(Draft.typeable(profile.nickname(), false));
            note.show(Draft.typeable(profile.note(), true));
        }

        private boolean isKept() {
            return nickname.state(null) == Draft.State.KEPT && note.state(null) == Draft.State.KEPT;
        }
    }

    /** @param history the heartbeats and connections of the phones */
    public DetailsModel(HeartbeatHistory history) {
        this.history = history;
    }

    /** The selected rows. */
    public ReadOnlyObjectProperty<List<PhoneRow>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Sets the rows whose details are shown. If there is only one, its heartbeats are recorded from now on. */
    public void select(List<PhoneRow> rows) {
        drafts.values().removeIf(Drafts::isKept);
        if (rows.size() == 1) {
            history.listen(rows.getFirst().phone());
        }
        selection.set(List.copyOf(rows));
    }

    /** The texts typed about a phone, updated with its saved profile. */
    public Drafts drafts(PhoneRow row) {
        Drafts known = drafts.computeIfAbsent(row.id(), _ -> Drafts.of(row.phone().profile()));
        known.show(row.phone().profile());
        return known;
    }

    /** The heartbeats of a phone. */
    public HeartbeatSeries beats(PhoneRow row) {
        return history.listen(row.phone());
    }

    /** For how long the heartbeats of a phone have been recorded. */
    public Duration listenedFor(PhoneRow row) {
        return history.listenedFor(row.phone());
    }

    /** When a phone connected and disconnected, newest first. */
    public List<PresenceChange> passages(PhoneRow row) {
        return history.passages(row.phone());
    }
}
