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
import dev.golink.ui.feed.FleetNews;
import dev.golink.ui.time.ConsoleClock;

/**
 * The phones as rows: all that are known, of these the ones that satisfy the filter, in the operator's order. Rows come
 * and go with their phones and are never replaced; what changes about a phone changes inside its row, and does not move
 * it: the order is made anew only when the operator sorts. A row that does not satisfy the filter any more leaves, but a
 * selected one stays until the selection leaves it or the filter changes: what the operator is about to act on must not
 * vanish under the hand. For the window's thread only.
 */
public final class RosterModel {
    /** By name, in natural order: how the rows stand until the operator sorts. */
    public static final RowOrder<NaturalKey> BY_NAME = RowOrder.by(PhoneRow::nameKey);

    private final Map<PhoneId, PhoneRow> byId = new HashMap<>();
    /** All rows in the operator's order, so that a filter need not sort. */
    private final OrderedRows ordered = new OrderedRows(BY_NAME);
    private final OrderedRows rows = new OrderedRows(BY_NAME);
    private final ReadOnlyObjectWrapper<FleetCounts> counts = new ReadOnlyObjectWrapper<>(FleetCounts.NONE);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ChangeRate changes;
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    /** How often news came; for what follows one phone. */
    private final ReadOnlyObjectWrapper<Long> revision = new ReadOnlyObjectWrapper<>(0L);
    private final List<PhoneListener> listeners = new ArrayList<>();
    private final AbleCount able = new AbleCount();
    private final ConsoleClock clock;
    private final Supplier<Instant> serverNow;
    private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper();
    private Predicate<Phone> filter = _ -> true;
    /** Those shown although they do not satisfy the filter; few. */
    private final Set<PhoneRow> kept = new HashSet<>();
    private List<PhoneRow> selection = List.of();
    /** Those whose screens this console records, known or not. */
    private Set<PhoneId> recorded = Set.of();
    /** In nanoseconds of the clock that goes on in sleep; belongs to {@link #now}. */
    private long elapsed;

    /** The phones of a server that goes by this computer's clock. */
    public RosterModel(ConsoleClock clock) {
        this(clock, clock::instant);
    }

    /**
     * The phones of a server.
     *
     * @param clock     what the ages in the table are measured by
     * @param serverNow what the server's clock shows, by which moments of its phones are told
     */
    public RosterModel(ConsoleClock clock, Supplier<Instant> serverNow) {
        this.clock = clock;
        this.serverNow = serverNow;
        this.changes = new ChangeRate(clock);
        this.elapsed = clock.elapsed();
        this.now = new ReadOnlyObjectWrapper<>(serverNow.get());
    }

    /** The rows that satisfy the filter, in their present order; read-only. */
    public ObservableList<PhoneRow> rows() {
        return rows.readOnly();
    }

    /** The rows of all phones that are known, shown or not, in no particular order; read-only, and as it is now. */
    public Collection<PhoneRow> known() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** How many phones are known, shown or not. */
    public ReadOnlyIntegerProperty knownCountProperty() {
        return known.getReadOnlyProperty();
    }

    /** A phone's row, shown or not, if the phone is known. */
    public Optional<PhoneRow> row(PhoneId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many phones are in which state. */
    public ReadOnlyObjectProperty<FleetCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** The moment that ages are told for, by the server's clock; moves with every tick. */
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** How old what is known of a phone is at that moment. */
    public PhoneAges ages(PhoneRow row) {
        return row.ages(now.get(), elapsed);
    }

    /** How old what is known of a phone is at that moment; not old at all if it has no row. */
    public PhoneAges ages(Phone phone) {
        return row(phone.id()).map(this::ages).orElseGet(() -> new PhoneAges(now.get(), Duration.ZERO, Duration.ZERO));
    }

    /** A row as it is at that moment. */
    public PhoneSnapshot snapshot(PhoneRow row) {
        return new PhoneSnapshot(row.phone(), row.request(), row.isRecorded(), ages(row), live.get());
    }

    /** A phone as it is at that moment; nothing was asked of a phone that has no row. */
    public PhoneSnapshot snapshot(Phone phone) {
        return new PhoneSnapshot(phone, row(phone.id()).map(PhoneRow::request).orElse(Request.NONE),
                isRecorded(phone.id()), ages(phone), live.get());
    }

    /** For how long a phone has been silent just now; not at all if it is not known. */
    public Duration silence(PhoneId id) {
        return row(id).map(row -> row.ages(now.get(), clock.elapsed()).heard()).orElse(Duration.ZERO);
    }

    /** Whether what the rows say is so now. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /**
     * What is known of a phone, whether or not it has a row now; null in it while it is not known. Other than a row it
     * goes on with a phone that was forgotten and came back.
     */
    public ObservableValue<@Nullable Phone> phone(PhoneId id) {
        return revision.map(_ -> row(id).map(PhoneRow::phone).orElse(null));
    }

    /** How many of the phones that are connected can share their screens. */
    public ReadOnlyIntegerProperty ableProperty() {
        return able.property();
    }

    /** How many changes a second the fleet told of, measured from tick to tick. */
    public ReadOnlyIntegerProperty changesPerSecondProperty() {
        return changes.perSecondProperty();
    }

    /** Takes in what changed. */
    public void apply(FleetNews news) {
        boolean leaving = forget(news);
        List<PhoneRow> added = new ArrayList<>();
        List<PhoneRow> fresh = new ArrayList<>();
        Instant told = serverNow.get();
        long at = clock.elapsed();
        for (Phone phone : news.phones().values()) {
            PhoneRow row = byId.get(phone.id());
            Phone before = row == null ? null : row.phone();
            tell(before, phone);
            if (row == null) {
                row = new PhoneRow(phone);
                row.setRecorded(recorded.contains(phone.id()));
                row.measure(null, phone, told, at);
                byId.put(phone.id(), row);
                fresh.add(row);
            } else {
                row.measure(before, phone, told, at);
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
        able.tell();
        counts.set(news.counts());
        changes.add(news.changes());
        revision.set(revision.get() + 1);
    }

    /** Looks whether a row is to come or to go; adds one that comes, and tells whether it goes. */
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

    private boolean forget(FleetNews news) {
        Collection<PhoneId> gone = news.gone();
        if (news.whole()) {
            gone = byId.keySet().stream().filter(id -> !news.phones().containsKey(id)).toList();
        }
        boolean leaving = false;
        for (PhoneId id : gone) {
            PhoneRow row = byId.remove(id);
            if (row != null) {
                leaving |= row.isShown();
                row.setShown(false);
                kept.remove(row);
                tell(row.phone(), null);
            }
        }
        if (!gone.isEmpty()) {
            ordered.removeIf(row -> !byId.containsKey(row.id()));
        }
        return leaving;
    }

    /** Shows the phones that satisfy a filter, those that come later included; every other row goes, selected or not. */
    public void filter(Predicate<Phone> wanted) {
        filter = wanted;
        kept.clear();
        ordered.readOnly().forEach(row -> row.setShown(wanted.test(row.phone())));
        showInOrder();
    }

    /** Says of which phones this console records the screens; a filter may ask for them. */
    public void setRecorded(Set<PhoneId> now) {
        List<PhoneRow> changed = byId.values().stream().filter(row -> row.isRecorded() != now.contains(row.id()))
                .toList();
        recorded = Set.copyOf(now);
        changed.forEach(row -> row.setRecorded(now.contains(row.id())));
        List<PhoneRow> added = new ArrayList<>();
        if (changed.stream().filter(row -> place(row, added)).count() > 0) {
            rows.removeIf(row -> !row.isShown());
        }
        rows.insert(added);
    }

    /** Whether this console records a phone's screen. */
    public boolean isRecorded(PhoneId id) {
        return recorded.contains(id);
    }

    private void showInOrder() {
        rows.set(ordered.readOnly().stream().filter(PhoneRow::isShown).toList());
    }

    /** Says which rows the operator has selected; see {@link #letGo}. */
    public void select(List<PhoneRow> rowsSelected) {
        selection.forEach(row -> row.setSelected(false));
        selection = List.copyOf(rowsSelected);
        selection.forEach(row -> row.setSelected(true));
    }

    /** Lets those rows go that were shown for being selected alone and are not selected any more. */
    public void letGo() {
        if (kept.removeIf(RosterModel::goes)) {
            rows.removeIf(row -> !row.isShown());
        }
    }

    private static boolean goes(PhoneRow row) {
        row.setShown(row.isSelected());
        return !row.isSelected();
    }

    private void tell(@Nullable Phone before, @Nullable Phone after) {
        able.changed(before, after);
        listeners.forEach(listener -> listener.changed(before, after));
    }

    /** Tells of every change of every phone from now on. */
    public void listen(PhoneListener listener) {
        listeners.add(listener);
    }

    /** Leaves the rows as they are: nothing is heard of the phones any more, and ages are told for a moment that is past. */
    public void stopAt(Moment lastHeard) {
        live.set(false);
        elapsed = clock.elapsed() - clock.since(lastHeard).toNanos();
        now.set(serverNow.get());
        changes.stop();
    }

    /** What the rows say is so now, again. */
    public void goOn() {
        live.set(true);
        changes.begin();
        move();
    }

    /** Moves the moment that ages are told for to now, and counts the changes since the last tick. */
    public void tick() {
        if (live.get()) {
            move();
            changes.tick();
        }
    }

    private void move() {
        elapsed = clock.elapsed();
        now.set(serverNow.get());
    }

    /** Puts the rows in an order, now and for rows that are added later; rows that it calls equal stand by name. */
    public void sortBy(RowOrder<?> order) {
        RowOrder<?> settled = order.then(BY_NAME);
        ordered.sort(settled);
        rows.orderBy(settled);
        showInOrder();
    }
}
