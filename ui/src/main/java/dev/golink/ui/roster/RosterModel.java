package dev.golink.ui.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.time.ChangeRate;
import dev.golink.ui.time.ConsoleClock;

/**
 * The phones as rows. It knows all phones and shows those that satisfy the filter, in the operator's order. A row
 * exists while its phone is known and is never replaced. A change of a phone changes its row but does not move it. The
 * rows are sorted only when the operator sorts. A row that no longer satisfies the filter disappears. A selected row
 * stays until it is no longer selected or the filter changes, because the operator may be about to act on it. Use it on
 * the JavaFX thread only. See decision 0018.
 */
public final class RosterModel {
    /** By id, in natural order: the order until the operator sorts. */
    public static final RowOrder<NaturalKey> BY_NAME = RowOrder.by(PhoneRow::nameKey);

    private final Map<PhoneId, PhoneRow> byId = new HashMap<>();
    /** All rows in the operator's order, so that changing the filter needs no sorting. */
    private final OrderedRows ordered = new OrderedRows(BY_NAME);
    private final OrderedRows rows = new OrderedRows(BY_NAME);
    private final ReadOnlyObjectWrapper<FleetCounts> counts = new ReadOnlyObjectWrapper<>(FleetCounts.NONE);
    private final RosterMoment moment;
    private final ChangeRate changes;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    /** The number of updates so far; the values of {@link #phone} depend on it. */
    private final ReadOnlyObjectWrapper<Long> revision = new ReadOnlyObjectWrapper<>(0L);
    private final List<PhoneListener> listeners = new ArrayList<>();
    private final ShareablePhones able = new ShareablePhones();
    private final AwaitedPhones awaited = new AwaitedPhones();
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();
    private Predicate<Phone> filter = _ -> true;
    /** The few rows that are shown although they do not satisfy the filter. */
    private final Set<PhoneRow> kept = new HashSet<>();
    private List<PhoneRow> selection = List.of();
    /** The phones whose screens this console records, known or not. */
    private Set<PhoneId> recorded = Set.of();

    /** Makes the roster of a server that uses this computer's clock. */
    public RosterModel(ConsoleClock clock) {
        this(clock, clock::instant);
    }

    /**
     * Makes the roster of a server.
     *
     * @param clock     measures the ages in the table
     * @param serverNow the time of the server's clock, which makes the moments of its phones
     */
    public RosterModel(ConsoleClock clock, Supplier<Instant> serverNow) {
        this.changes = new ChangeRate(clock);
        this.moment = new RosterMoment(clock, serverNow);
    }

    /** The rows that satisfy the filter or are still selected, in their present order; read-only. */
    public ObservableList<PhoneRow> rows() {
        return rows.readOnly();
    }

    /** The rows of all known phones, shown or not, in no particular order; a read-only live view. */
    public Collection<PhoneRow> known() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The number of known phones, shown or not. */
    public ReadOnlyIntegerProperty knownCountProperty() {
        return known.getReadOnlyProperty();
    }

    /** A phone's row, shown or not; empty if the phone is not known. */
    public Optional<PhoneRow> row(PhoneId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The number of phones in each state. */
    public ReadOnlyObjectProperty<FleetCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The moment for which ages are given, by the server's clock; moves with every tick. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return moment.nowProperty();
    }

    /** How old the information about a phone is at the moment {@link #nowProperty}. */
    public PhoneAges ages(PhoneRow row) {
        return moment.ages(row);
    }

    /** How old the information about a phone is at the moment {@link #nowProperty}; zero if the phone has no row. */
    public PhoneAges ages(Phone phone) {
        return row(phone.id()).map(this::ages).orElseGet(moment::noAges);
    }

    /** A row's state at the moment {@link #nowProperty}. */
    public PhoneSnapshot snapshot(PhoneRow row) {
        return new PhoneSnapshot(row.phone(), row.request(), row.isRecorded(), ages(row), live.get());
    }

    /** A phone's state at the moment {@link #nowProperty}. A phone without a row has no request. */
    public PhoneSnapshot snapshot(Phone phone) {
        return new PhoneSnapshot(phone, row(phone.id()).map(PhoneRow::request).orElse(Request.NONE),
                isRecorded(phone.id()), ages(phone), live.get());
    }

    /** For how long a phone has been silent by now; zero if the phone is not known. */
    public Duration silence(PhoneId id) {
        return row(id).map(moment::silence).orElse(Duration.ZERO);
    }

    /** Whether the rows show the present state: true while the server is connected. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /**
     * What is known of a phone, whether or not it has a row now; null while the phone is not known. Unlike a row, this
     * value also follows a phone that was forgotten and then became known again.
     */
    public ObservableValue<@Nullable Phone> phone(PhoneId id) {
        return revision.map(_ -> row(id).map(PhoneRow::phone).orElse(null));
    }

    /** The number of connected phones that can share their screens. */
    public ReadOnlyIntegerProperty ableProperty() {
        return able.property();
    }

    /** The selected phones that a restarted server does not know yet. */
    public AwaitedPhones awaited() {
        return awaited;
    }

    /** How many changes a second the fleet told of, measured from tick to tick. */
    public ReadOnlyIntegerProperty changesPerSecondProperty() {
        return changes.perSecondProperty();
    }

    /** Applies an update to the rows. */
    public void apply(FleetUpdate news) {
        boolean leaving = forget(news);
        List<PhoneRow> added = new ArrayList<>();
        List<PhoneRow> fresh = new ArrayList<>();
        for (Phone phone : news.phones().values()) {
            PhoneRow row = byId.get(phone.id());
            Phone before = row == null ? null : row.phone();
            notifyListeners(before, phone);
            if (row == null) {
                row = new PhoneRow(phone);
                row.setRecorded(recorded.contains(phone.id()));
                moment.measure(row, null, phone);
                byId.put(phone.id(), row);
                fresh.add(row);
            } else {
                moment.measure(row, before, phone);
                row.phoneProperty().set(phone);
            }
            leaving |= place(row, added);
        }
        if (leaving) {
            rows.removeIf(row -> !row.isShown());
        }
        ordered.insert(fresh);
        rows.insert(added);
        known.set(byId.size());
        able.publish();
        counts.set(news.counts());
        changes.add(news.changes());
        revision.set(revision.get() + 1);
    }

    /**
     * Checks whether to show or hide a row. Adds a row that is newly shown to {@code added}; returns whether the row
     * must be removed.
     */
    private boolean place(PhoneRow row, List<PhoneRow> added) {
        if (filter.test(row.phone())) {
            kept.remove(row);
            if (!row.isShown()) {
                row.setShown(true);
                added.add(row);
            }
            return false;
        }
        if (row.isShown() && row.isSelected()) {
            kept.add(row);
            return false;
        }
        boolean goes = row.isShown();
        row.setShown(false);
        return goes;
    }

    private boolean forget(FleetUpdate news) {
        Collection<PhoneId> gone = news.gone();
        if (news.whole()) {
            gone = byId.keySet().stream().filter(id -> !news.phones().containsKey(id)).toList();
        }
        boolean leaving = false;
        for (PhoneId id : gone) {
            PhoneRow row = byId.remove(id);
            if (news.whole() && row != null && row.isSelected()) {
                awaited.add(id);
            } else if (!news.whole()) {
                awaited.remove(id);
            }
            if (row != null) {
                leaving |= row.isShown();
                row.setShown(false);
                kept.remove(row);
                notifyListeners(row.phone(), null);
            }
        }
        if (!gone.isEmpty()) {
            ordered.removeIf(row -> !byId.containsKey(row.id()));
        }
        return leaving;
    }

    /**
     * Shows the phones that satisfy a filter, also those that become known later. All other rows disappear, even
     * selected ones.
     */
    public void filter(Predicate<Phone> wanted) {
        filter = wanted;
        kept.clear();
        ordered.readOnly().forEach(row -> row.setShown(wanted.test(row.phone())));
        showInOrder();
    }

    /** Checks all rows again by the same filter, which may depend on the time. A selected row stays. */
    public void reconsider() {
        List<PhoneRow> added = new ArrayList<>();
        if (ordered.readOnly().stream().filter(row -> place(row, added)).count() > 0) {
            rows.removeIf(row -> !row.isShown());
        }
        rows.insert(added);
    }

    /** Sets the phones whose screens this console records. A filter may depend on this. */
    public void setRecorded(Set<PhoneId> now) {
        recorded = Set.copyOf(now);
        byId.values().forEach(row -> row.setRecorded(now.contains(row.id())));
        reconsider();
    }

    /** Whether this console records a phone's screen. */
    public boolean isRecorded(PhoneId id) {
        return recorded.contains(id);
    }

    private void showInOrder() {
        rows.set(ordered.readOnly().stream().filter(PhoneRow::isShown).toList());
    }

    /** Sets the rows that the operator has selected; see {@link #letGo}. */
    public void select(List<PhoneRow> rowsSelected) {
        selection.forEach(row -> row.setSelected(false));
        selection = List.copyOf(rowsSelected);
        selection.forEach(row -> row.setSelected(true));
    }

    /** Removes the rows that were shown only because they were selected and are not selected any more. */
    public void letGo() {
        if (kept.removeIf(RosterModel::goes)) {
            rows.removeIf(row -> !row.isShown());
        }
    }

    private static boolean goes(PhoneRow row) {
        row.setShown(row.isSelected());
        return !row.isSelected();
    }

    private void notifyListeners(@Nullable Phone before, @Nullable Phone after) {
        able.changed(before, after);
        listeners.forEach(listener -> listener.changed(before, after));
    }

    /** Adds a listener for every change of every phone from now on. */
    public void listen(PhoneListener listener) {
        listeners.add(listener);
    }

    /**
     * Freezes the rows because the connection to the server was lost. Ages are given for the moment of the server's
     * last message.
     */
    public void stopAt(Moment lastHeard) {
        live.set(false);
        moment.moveTo(lastHeard);
        changes.stop();
    }

    /** Marks the rows as current again. */
    public void resume() {
        live.set(true);
        changes.begin();
        moment.moveToNow();
    }

    /**
     * Moves the moment for which ages are given to now, and measures the rate of changes. Does nothing while the rows
     * are frozen.
     */
    public void tick() {
        if (live.get()) {
            moment.moveToNow();
            changes.tick();
        }
    }

    /**
     * Sorts the rows; the order also holds for rows added later. Rows that are equal in this order are sorted by id.
     */
    public void sortBy(RowOrder<?> order) {
        RowOrder<?> settled = order.then(BY_NAME);
        ordered.sort(settled);
        rows.orderBy(settled);
        showInOrder();
    }
}
