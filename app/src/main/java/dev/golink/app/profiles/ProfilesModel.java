package dev.golink.app.profiles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.app.feed.Crossing;
import dev.golink.app.feed.Inbox;
import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.RosterModel;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.Profile;
import dev.golink.server.fleet.ProfileEdit;

/**
 * Changes what is kept about phones. A change is under way until the server has answered and the phones themselves show it;
 * nothing here ever touches a phone. For the window's thread only.
 */
public final class ProfilesModel {
    /** So long after the server's word a change that the phones do not show is still called under way. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ProfilesModel.class);

    private final BiFunction<Set<PhoneId>, ProfileEdit, CompletionStage<EditOutcome>> send;
    private final RosterModel roster;
    private final Clock clock;
    private final Consumer<EditReport> told;
    private final Inbox<Runnable> outcomes;
    private final List<Change> changes = new ArrayList<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private @Nullable EditReport last;

    /** One change under way. */
    private static final class Change {
        private final Set<PhoneId> phones;
        private final ProfileEdit edit;
        private final List<EditReport.Step> undo;
        private @Nullable Instant keptAt;

        private Change(Set<PhoneId> phones, ProfileEdit edit, List<EditReport.Step> undo) {
            this.phones = phones;
            this.edit = edit;
            this.undo = undo;
        }
    }

    /**
     * Makes a model with nothing under way.
     *
     * @param send     takes a change to the server; its outcome may come on any thread
     * @param roster   the phones as they are
     * @param crossing the way back from the server
     * @param told     told what became of each change
     */
    public ProfilesModel(BiFunction<Set<PhoneId>, ProfileEdit, CompletionStage<EditOutcome>> send, RosterModel roster,
            Clock clock, Crossing crossing, Consumer<EditReport> told) {
        this.send = send;
        this.roster = roster;
        this.clock = clock;
        this.told = told;
        this.outcomes = new Inbox<>(crossing, arrived -> arrived.forEach(Runnable::run));
    }

    /** Grows when something came under way or was settled. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Asks the server for a change. */
    public void edit(Collection<PhoneId> ids, ProfileEdit edit) {
        Set<PhoneId> phones = Set.copyOf(ids);
        if (phones.isEmpty()) {
            return;
        }
        Change change = new Change(phones, edit, inverse(phones, edit));
        changes.add(change);
        last = null;
        moved();
        send(phones, edit).thenAccept(outcome -> outcomes.put(() -> settle(change, outcome)));
    }

    /** A fleet promises not to fail; if one does all the same, its server was not reached. */
    private CompletionStage<EditOutcome> send(Set<PhoneId> phones, ProfileEdit edit) {
        try {
            return send.apply(phones, edit).exceptionally(ProfilesModel::unreached);
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(unreached(failure));
        }
    }

    private static EditOutcome unreached(Throwable failure) {
        LOG.error("The fleet failed to change what is kept about phones", failure);
        return new EditOutcome.Unreachable();
    }

    private void settle(Change change, EditOutcome outcome) {
        boolean kept = outcome instanceof EditOutcome.Kept;
        EditReport report = new EditReport(change.phones, change.edit, outcome, kept ? change.undo : List.of());
        last = report;
        if (kept) {
            change.keptAt = clock.instant();
        } else {
            changes.remove(change);
        }
        moved();
        refresh();
        told.accept(report);
    }

    /** Looks whether the phones show what the server kept; to be called when phones have changed, and once a second. */
    public void refresh() {
        if (!changes.isEmpty() && changes.removeIf(this::isSettled)) {
            moved();
        }
    }

    private boolean isSettled(Change change) {
        Instant kept = change.keptAt;
        return kept != null
                && (clock.instant().isAfter(kept.plus(PATIENCE))
                        || change.phones.stream().allMatch(id -> shows(id, change.edit)));
    }

    private boolean shows(PhoneId id, ProfileEdit edit) {
        return roster.row(id).map(PhoneRow::phone).map(phone -> shows(phone.profile(), edit)).orElse(true);
    }

    private static boolean shows(Profile profile, ProfileEdit edit) {
        boolean names = Stream.of(NameKind.values()).allMatch(kind -> kind.of(profile).containsAll(kind.given(edit))
                && kind.taken(edit).stream().noneMatch(kind.of(profile)::contains));
        return names && (edit.nickname() == null || profile.nickname().equals(edit.nickname().strip()))
                && (edit.note() == null || profile.note().equals(edit.note()));
    }

    private void moved() {
        revision.set(revision.get() + 1);
    }

    /** The changes of any of some phones that are under way, oldest first. */
    public List<ProfileEdit> pending(Set<PhoneId> phones) {
        return changes.stream().filter(change -> !Collections.disjoint(phones, change.phones))
                .map(change -> change.edit).toList();
    }

    /** What became of the last change, if it was for some of these phones and no other, and was not put away. */
    public Optional<EditReport> last(Set<PhoneId> phones) {
        return Optional.ofNullable(last).filter(report -> phones.containsAll(report.phones()));
    }

    /** Puts away what became of the last change. */
    public void dismiss() {
        last = null;
        moved();
    }

    /** Takes a change back. */
    public void undo(EditReport report) {
        report.undo().forEach(step -> edit(step.phones(), step.edit()));
    }

    /** What takes a change of groups and tags back, as the phones are now; a nickname or a note can't be taken back. */
    private List<EditReport.Step> inverse(Set<PhoneId> phones, ProfileEdit edit) {
        List<EditReport.Step> steps = new ArrayList<>();
        for (NameKind kind : NameKind.values()) {
            for (String name : kind.given(edit)) {
                step(steps, without(phones, kind, name), kind.edit(Set.of(), Set.of(name)));
            }
            for (String name : kind.taken(edit)) {
                step(steps, with(phones, kind, name), kind.edit(Set.of(name), Set.of()));
            }
        }
        return steps;
    }

    private static void step(List<EditReport.Step> steps, Set<PhoneId> phones, ProfileEdit edit) {
        if (!phones.isEmpty()) {
            steps.add(new EditReport.Step(phones, edit));
        }
    }

    private Set<PhoneId> with(Set<PhoneId> phones, NameKind kind, String name) {
        return phones.stream().filter(id -> has(id, kind, name)).collect(Collectors.toSet());
    }

    private Set<PhoneId> without(Set<PhoneId> phones, NameKind kind, String name) {
        return phones.stream().filter(id -> !has(id, kind, name)).collect(Collectors.toSet());
    }

    private boolean has(PhoneId id, NameKind kind, String name) {
        return roster.row(id).map(row -> kind.of(row.phone().profile()).contains(name)).orElse(false);
    }
}
