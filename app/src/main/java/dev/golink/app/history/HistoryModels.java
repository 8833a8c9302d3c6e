package dev.golink.app.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.app.history.audit.AuditListModel;
import dev.golink.app.history.counts.OnlineCountsModel;
import dev.golink.app.history.day.PhoneDaysModel;
import dev.golink.app.history.entries.HistoryFilter;
import dev.golink.app.history.entries.HistoryModel;
import dev.golink.app.history.entries.HistoryStateModel;
import dev.golink.app.history.entries.HistoryTime;
import dev.golink.app.history.export.HistoryExport;
import dev.golink.app.history.export.HistoryExportReport;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.time.ConsoleClock;

/** The models of the stored history. For the JavaFX thread only. */
public final class HistoryModels {
    /** The days of a phone that are shown if the filter names no days. */
    public static final int LAST_DAYS = 7;
    /** The entries that the details of a phone show. */
    public static final int LAST_ENTRIES = 5;
    private static final Duration DETAILS_PAUSE = Duration.ofSeconds(15);
    /** The most days of a phone that are shown. */
    static final int MOST_DAYS = 31;

    private final HistoryModel list;
    private final PhoneDaysModel days;
    private final PhoneDaysModel detailsDays;
    private final HistoryModel detailsList;
    private final OnlineCountsModel counts;
    private final HistoryStateModel state;
    private final HistoryExport export;
    private final AuditListModel audit;
    private final BooleanProperty auditShown = new SimpleBooleanProperty();
    private final Supplier<Instant> serverClock;
    private final ConsoleClock clock;
    private LocalDate today;

    /**
     * Creates the models; nothing is asked yet.
     *
     * @param history        the history of the server
     * @param ofAudit        the audit of the server
     * @param serverClock    the time by the server's wall clock
     * @param connectedSince since when a phone is connected now; null if it is not
     * @param writer         runs the writing of files
     * @param report         called with the result of each export
     */
    public HistoryModels(Supplier<History> history, Supplier<Audit> ofAudit, FxExecutor fx, ConsoleClock clock,
            Supplier<Instant> serverClock,
            Function<PhoneId, @Nullable Instant> connectedSince, Executor writer,
            Consumer<HistoryExportReport> report) {
        this.serverClock = serverClock;
        this.clock = clock;
        today = day();
        list = new HistoryModel(history, fx, clock, serverClock, HistoryModel.FIRST, HistoryModel.PAUSE);
        days = new PhoneDaysModel(history, fx, clock, serverClock, connectedSince);
        detailsDays = new PhoneDaysModel(history, fx, clock, serverClock, connectedSince);
        detailsList = new HistoryModel(history, fx, clock, serverClock, LAST_ENTRIES, DETAILS_PAUSE);
        counts = new OnlineCountsModel(history, fx, clock, serverClock);
        state = new HistoryStateModel(history, fx);
        audit = new AuditListModel(ofAudit, fx);
        export = new HistoryExport(history, writer, fx, report);
        list.filterProperty().subscribe(_ -> follow());
        list.openProperty().subscribe(_ -> follow());
        auditShown.subscribe(_ -> follow());
    }

    /** The entries on the page. */
    public HistoryModel list() {
        return list;
    }

    /** The days of the phone that the page's filter names. */
    public PhoneDaysModel days() {
        return days;
    }

    /** The last days of the phone whose details are shown. */
    public PhoneDaysModel detailsDays() {
        return detailsDays;
    }

    /** The last entries of the phone whose details are shown. */
    public HistoryModel detailsList() {
        return detailsList;
    }

    /** The numbers of online phones on the page. */
    public OnlineCountsModel counts() {
        return counts;
    }

    /** Whether the server can store. */
    public HistoryStateModel state() {
        return state;
    }

    /** The entries of the audit. */
    public AuditListModel audit() {
        return audit;
    }

    /** Whether the page shows the audit in place of the history. */
    public BooleanProperty auditShownProperty() {
        return auditShown;
    }

    /** Exports entries to files. */
    public HistoryExport export() {
        return export;
    }

    /** Follows whether the server can store, until the returned watch is closed. */
    public Watch watch() {
        return state.watch();
    }

    /** Shows the last days and entries of a phone in its details; nothing if it is null. */
    public void detail(@Nullable PhoneId phone) {
        detailsDays.showLast(phone, LAST_DAYS);
        if (phone != null) {
            detailsList.show(HistoryFilter.ALL.ofPhone(phone));
        }
        detailsList.setOpen(phone != null);
    }

    /** Loads everything on the page again. What is shown stays until the server has answered. */
    public void refresh() {
        list.refresh();
        days.refresh();
        counts.refresh();
        audit.refresh();
    }

    /** The time by the server's wall clock. */
    public Instant now() {
        return serverClock.get();
    }

    /** Lets time go on; to be called once a second. */
    public void tick() {
        if (!today.equals(day())) {
            today = day();
            follow(); // yesterday is another day now
        }
        list.tick();
        days.tick();
        detailsDays.tick();
        detailsList.tick();
        counts.tick();
    }

    private LocalDate day() {
        return serverClock.get().atZone(clock.getZone()).toLocalDate();
    }

    /** Shows the days of the phone that the filter names, or else the numbers of all phones. */
    private void follow() {
        HistoryFilter filter = list.filterProperty().get();
        PhoneId phone = filter.phone();
        boolean open = list.openProperty().get();
        audit.setOpen(open && auditShown.get());
        counts.setOpen(open && phone == null);
        if (phone == null || !open) {
            days.showLast(null, 1);
            return;
        }
        switch (filter.time()) {
            case HistoryTime.Any _ -> days.showLast(phone, LAST_DAYS);
            case HistoryTime.LastDays(int count) -> days.showLast(phone, Math.min(count, MOST_DAYS));
            case HistoryTime.Yesterday _ -> days.show(phone, today.minusDays(1), today.minusDays(1));
            case HistoryTime.Days(var first, var last) -> {
                LocalDate end = last == null || last.isAfter(today) ? today : last;
                LocalDate earliest = end.minusDays(MOST_DAYS - 1L);
                days.show(phone, first == null || first.isBefore(earliest) ? earliest
                        : first.isAfter(end) ? end : first, end);
            }
        }
    }
}
