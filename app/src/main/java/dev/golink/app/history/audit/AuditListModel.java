package dev.golink.app.history.audit;

import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.golink.app.history.entries.Finding;
import dev.golink.app.history.entries.Older;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.ui.feed.FxExecutor;

/** The entries of the server's audit, the newest first, while they are shown. For the JavaFX thread only. */
public final class AuditListModel {
    private static final int FIRST = 100;
    private static final int MOST = 20_000;

    private final Supplier<Audit> audit;
    private final FxExecutor fx;
    private final ObservableList<AuditEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Finding> state = new ReadOnlyObjectWrapper<>(new Finding.Loading());
    private final ReadOnlyObjectWrapper<Older> older = new ReadOnlyObjectWrapper<>(Older.NONE);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(new Filter("", ""));
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    /** The number of the present list; answers for an earlier one are dropped. */
    private int list;

    /**
     * Which entries are shown.
     *
     * @param operator only those of this operator; empty for all
     * @param target   only those about this phone, operator or other target; empty for all
     */
    public record Filter(String operator, String target) {}

    /** Creates the model; nothing is asked until it is opened. */
    public AuditListModel(Supplier<Audit> audit, FxExecutor fx) {
        this.audit = audit;
        this.fx = fx;
    }

    /** The entries. */
    public ObservableList<AuditEntry> entries() {
        return entries;
    }

    /** How far the first entries have come. */
    public ReadOnlyObjectProperty<Finding> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether there are older entries. */
    public ReadOnlyObjectProperty<Older> olderProperty() {
        return older.getReadOnlyProperty();
    }

    /** Which entries are shown. */
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** Whether the entries are shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Sets whether the entries are shown. Each time they are shown again, they are loaded again. */
    public void setOpen(boolean now) {
        if (now != open.get()) {
            open.set(now);
            reload();
        }
    }

    /** Shows other entries from now on. */
    public void show(Filter next) {
        if (!next.equals(filter.get())) {
            filter.set(next);
            reload();
        }
    }

    private void reload() {
        entries.clear();
        older.set(Older.NONE);
        state.set(new Finding.Loading());
        refresh();
    }

    /** Loads the entries again from the newest on. The present ones stay until the server has answered. */
    public void refresh() {
        list++;
        if (open.get()) {
            ask(query(0, FIRST), this::takeFirst);
        }
    }

    /** Loads older entries, unless that happens already or there are none. */
    public void more() {
        if (older.get() == Older.THERE || older.get() == Older.FAILED) {
            older.set(Older.LOADING);
            long last = entries.getLast().row();
            ask(query(last, Math.min(AuditQuery.MOST, MOST - entries.size())), answer -> takeOlder(last, answer));
        }
    }

    private AuditQuery query(long after, int limit) {
        return new AuditQuery(filter.get().operator(), filter.get().target(), Set.of(), Instant.MIN, Instant.MAX,
                AuditQuery.Order.NEWEST_FIRST, after, limit);
    }

    private void ask(AuditQuery query, Consumer<AuditAnswer> then) {
        int asked = list;
        audit.get().find(query).thenAccept(answer -> fx.once(() -> {
            if (asked == list) {
                then.accept(answer);
            }
        }));
    }

    private void takeFirst(AuditAnswer answer) {
        switch (answer) {
            case AuditAnswer.Page(var found, boolean hasMore) -> {
                entries.setAll(found);
                older.set(hasMore && !found.isEmpty() ? Older.THERE : Older.NONE);
                state.set(new Finding.Found());
            }
            case AuditAnswer.Refused(var refusal) -> fail(new Finding.Refused(refusal));
            case AuditAnswer.Unreachable _ -> fail(new Finding.Unreachable());
        }
    }

    private void fail(Finding why) {
        entries.clear();
        older.set(Older.NONE);
        state.set(why);
    }

    private void takeOlder(long last, AuditAnswer answer) {
        if (entries.isEmpty() || entries.getLast().row() != last) {
            return; // the list was loaded again meanwhile, so entries would be missing between
        }
        switch (answer) {
            case AuditAnswer.Page(var found, boolean hasMore) -> {
                entries.addAll(found);
                boolean more = hasMore && !found.isEmpty();
                older.set(!more ? Older.NONE : entries.size() < MOST ? Older.THERE : Older.BOUND);
            }
            case AuditAnswer.Refused _,AuditAnswer.Unreachable _ -> older.set(Older.FAILED);
        }
    }
}
