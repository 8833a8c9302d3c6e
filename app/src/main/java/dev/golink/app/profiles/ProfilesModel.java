package dev.golink.app.profiles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.RosterModel;
import dev.golink.ui.time.ConsoleClock;

/**
 * Changes the profiles of phones. A change is under way until the server has answered and the phones' profiles show it.
 * Nothing is ever sent to a phone. Used on the JavaFX thread only.
 */
public final class ProfilesModel {
    /**
     * The longest time that a change counts as under way after the server's answer while the profiles do not show it.
     */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ProfilesModel.class);

    private final BiFunction<Set<PhoneId>, ProfileEdit, CompletionStage<EditOutcome>> send;
    private final RosterModel roster;
    private final ConsoleClock clock;
    private final EditListener listener;
    private final UndoModel undo;
    private final Inbox<Runnable> outcomes;
    private final List<Change> changes = new ArrayList<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private @Nullable EditReport last;
    private long numbers;

    /** A change that is under way. */
    private static final class Change {
        private final long number;
        private final Set<PhoneId> phones;
        private final ProfileEdit edit;
        private final InverseEdit inverseEdit;
        private @Nullable Moment keptAt;

        private Change(long number, Set<PhoneId> phones, ProfileEdit edit, InverseEdit inverseEdit) {
            this.number = number;
            this.phones = phones;
            this.edit = edit;
            this.inverseEdit = inverseEdit;
        }
    }

    /**
     * Creates the model without any change.
     *
     * @param send     sends a change to the server; its outcome may come on any thread
     * @param roster   the phones in their current state
     * @param fx       brings outcomes to the JavaFX thread
     * @param listener called with the result of each change
     */
    public ProfilesModel(BiFunction<Set<PhoneId>, ProfileEdit, CompletionStage<EditOutcome>> send, RosterModel roster,
            ConsoleClock clock, FxExecutor fx, EditListener listener) {
        this.send = send;
        this.roster = roster;
        this.clock = clock;
        this.listener = listener;
        this.undo = new UndoModel((step, then) -> start(step.phones(), step.edit(), InverseEdit.NONE, then),
                this::profile, clock, listener::undone);
        this.outcomes = new Inbox<>(fx, arrived -> arrived.forEach(Runnable::run));
    }

    /** A number that grows when a change begins or is settled, or its report changes. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The changes that can be undone. */
    public UndoModel undo() {
        return undo;
    }

    /** Asks the server for a change; numbers are assigned in the order of the ids. */
    public void edit(Collection<PhoneId> ids, ProfileEdit edit) {
        Set<PhoneId> phones = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        if (!phones.isEmpty()) {
            start(phones, edit, InverseEdit.of(phones, edit, this::profile), this::changed);
        }
    }

    private void changed(EditReport report) {
        if (report.isKept()) {
            undo.offer(report);
        }
        listener.changed(report);
    }

    private void start(Set<PhoneId> phones, ProfileEdit edit, InverseEdit inverseEdit, Consumer<EditReport> then) {
        Change change = new Change(++numbers, phones, edit, inverseEdit);
        changes.add(change);
        last = null;
        moved();
        send(phones, edit).thenAccept(outcome -> outcomes.put(() -> settle(change, outcome, then)));
    }

    private Optional<Profile> profile(PhoneId id) {
        return roster.row(id).map(row -> row.phone().profile());
    }

    /** Sends a change. A fleet should never throw; if it does, the server counts as unreachable. */
    private CompletionStage<EditOutcome> send(Set<PhoneId> phones, ProfileEdit edit) {
        try {
            return send.apply(phones, edit).exceptionally(ProfilesModel::unreached);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(unreached(failure));
        }
    }

    private static EditOutcome unreached(Throwable failure) {
        LOG.error("Changing the profiles of phones failed.", failure);
        return new EditOutcome.Unreachable();
    }

    private void settle(Change change, EditOutcome outcome, Consumer<EditReport> then) {
        EditReport report = new EditReport(change.number, change.phones, change.edit, outcome, change.inverseEdit);
        last = report;
        if (report.isKept()) {
            change.keptAt = clock.moment();
        } else {
            changes.remove(change);
        }
        then.accept(report);
        moved();
        refresh();
    }

    /**
     * Checks whether the phones' profiles show the saved changes; to be called when phones have changed, and once a
     * second.
     */
    public void refresh() {
        undo.refresh();
        if (!changes.isEmpty() && changes.removeIf(this::isSettled)) {
            moved();
        }
    }

    private boolean isSettled(Change change) {
        Moment kept = change.keptAt;
        return kept != null
                && (clock.since(kept).compareTo(PATIENCE) > 0
                        || change.phones.stream().allMatch(id -> shows(id, change.edit)));
    }

    private boolean shows(PhoneId id, ProfileEdit edit) {
        return roster.row(id).map(PhoneRow::phone).map(phone -> shows(phone.profile(), edit)).orElse(true);
    }

    private static boolean shows(Profile profile, ProfileEdit edit) {
        boolean names = Stream.of(NameKind.values()).allMatch(kind -> kind.of(profile).containsAll(kind.given(edit))
                && kind.taken(edit).stream().noneMatch(kind.of(profile)::contains));
        return names && shows(profile, edit.number())
                && (edit.nickname() == null || profile.nickname().equals(edit.nickname().strip()))
                && (edit.note() == null || profile.note().equals(edit.note()));
    }

    private static boolean shows(Profile profile, @Nullable Numbering numbering) {
        return switch (numbering) {
            case null -> true;
            case Numbering.Free _ -> profile.number() > 0;
            case Numbering.From(int first) -> profile.number() >= first;
            case Numbering.None _ -> profile.number() == 0;
        };
    }

    private void moved() {
        revision.set(revision.get() + 1);
    }

    /** The changes under way for any of these phones, oldest first. */
    public List<ProfileEdit> pending(Set<PhoneId> phones) {
        return changes.stream().filter(change -> !Collections.disjoint(phones, change.phones))
                .map(change -> change.edit).toList();
    }

    /** The result of the last change, if all its phones are among these and it was not dismissed. */
    public Optional<EditReport> last(Set<PhoneId> phones) {
        return Optional.ofNullable(last).filter(report -> phones.containsAll(report.phones()));
    }

    /** Dismisses the result of the last change if it failed; called when a new link to the server begins. */
    public void forgetRefusal() {
        if (last != null && !last.isKept()) {
            dismiss();
        }
    }

    /** Dismisses the result of the last change. */
    public void dismiss() {
        last = null;
        moved();
    }
}
