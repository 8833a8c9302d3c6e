package dev.golink.app.details;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.golink.app.history.Beats;
import dev.golink.app.history.HeartbeatHistory;
import dev.golink.app.history.Passage;
import dev.golink.app.profiles.Draft;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.roster.PhoneRow;

/**
 * Which phones the details are of, and what was typed about them and not saved yet: that stays for as long as the window does,
 * whatever is selected meanwhile. For the window's thread only.
 */
public final class DetailsModel {
    private final ReadOnlyObjectWrapper<List<PhoneRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<PhoneId, Drafts> drafts = new HashMap<>();
    private final HeartbeatHistory history;

    /**
     * What is typed about a phone.
     *
     * @param nickname on one line
     * @param note     on any number of lines
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

    /** @param history what is known of the phones' connections */
    public DetailsModel(HeartbeatHistory history) {
        this.history = history;
    }

    /** The selected rows. */
    public ReadOnlyObjectProperty<List<PhoneRow>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Sets the rows that the details are of; of a single one the heartbeats are listened to from now on. */
    public void select(List<PhoneRow> rows) {
        drafts.values().removeIf(Drafts::isKept);
        if (rows.size() == 1) {
            history.listen(rows.getFirst().phone());
        }
        selection.set(List.copyOf(rows));
    }

    /** What is typed about a phone, knowing what is kept now. */
    public Drafts drafts(PhoneRow row) {
        Drafts known = drafts.computeIfAbsent(row.id(), _ -> Drafts.of(row.phone().profile()));
        known.show(row.phone().profile());
        return known;
    }

    /** The heartbeats of a phone. */
    public Beats beats(PhoneRow row) {
        return history.listen(row.phone());
    }

    /** For how long the heartbeats of a phone have been listened to. */
    public Duration listenedFor(PhoneRow row) {
        return history.listenedFor(row.phone());
    }

    /** When a phone came and went, newest first. */
    public List<Passage> passages(PhoneRow row) {
        return history.passages(row.phone());
    }
}
