package dev.golink.app.history.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.app.history.entries.AllPages;
import dev.golink.app.history.entries.Finding;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.HistoryKind;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.time.ConsoleClock;
import dev.golink.ui.time.ServerTimes;

/**
 * The days of one phone, from the server's history. Only one question is under way at a time: while the operator goes
 * through many phones, those between are left out. For the JavaFX thread only.
 */
public final class PhoneDaysModel {
    /** The most entries of a phone that are loaded. */
    static final int MOST = 10_000;
    /** The time after which the days are loaded again. */
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Set<HistoryKind> KINDS = Set.of(HistoryKind.CONNECTION, HistoryKind.PRESENCE,
            HistoryKind.SHARING);

    private final Supplier<History> history;
    private final FxExecutor fx;
    private final ConsoleClock clock;
    private final Supplier<Instant> serverClock;
    private final Function<PhoneId, @Nullable Instant> connectedSince;
    private final ReadOnlyObjectWrapper<PhoneDays> days = new ReadOnlyObjectWrapper<>(PhoneDays.LOADING);
    private @Nullable Wanted wanted;
    private @Nullable Wanted asked;
    private long askedAt;

    /**
     * Whose days are shown.
     *
     * @param phone the phone
     * @param first the first day; null for so many days before the last one
     * @param last  the last day; null for today
     * @param count how many days, if there is no first one
     */
    private record Wanted(PhoneId phone, @Nullable LocalDate first, @Nullable LocalDate last, int count) {}

    /**
     * Creates the model; nothing is asked until a phone is shown.
     *
     * @param history        the history of the server
     * @param serverClock    the time by the server's wall clock
     * @param connectedSince since when a phone is connected now; null if it is not
     */
    public PhoneDaysModel(Supplier<History> history, FxExecutor fx, ConsoleClock clock, Supplier<Instant> serverClock,
            Function<PhoneId, @Nullable Instant> connectedSince) {
        this.history = history;
        this.fx = fx;
        this.clock = clock;
        this.serverClock = serverClock;
        this.connectedSince = connectedSince;
    }

    /** The days, as far as they are known. */
    public ReadOnlyObjectProperty<PhoneDays> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /**
     * Shows the last days of a phone; nothing if it is null.
     *
     * @param count how many days, today included
     */
    public void showLast(@Nullable PhoneId phone, int count) {
        show(phone == null ? null : new Wanted(phone, null, null, count));
    }

    /**
     * Shows some days of a phone.
     *
     * @param first the first day
     * @param last  the last day, not earlier
     */
    public void show(PhoneId phone, LocalDate first, LocalDate last) {
        show(new Wanted(phone, first, last, 0));
    }

    private void show(@Nullable Wanted next) {
        if (!Objects.equals(next, wanted)) {
            wanted = next;
            days.set(PhoneDays.LOADING);
            ask();
        }
    }

    /** Loads the days again, if they are shown and some time has passed; to be called once a second. */
    public void tick() {
        if (wanted != null && asked == null && clock.nanos() - askedAt >= PAUSE.toNanos()) {
            ask();
        }
    }

    /** Loads the days again, if they are shown. */
    public void refresh() {
        ask();
    }

    private void ask() {
        Wanted now = wanted;
        if (now == null || asked != null) {
            return;
        }
        asked = now;
        askedAt = clock.nanos();
        Instant present = serverClock.get();
        LocalDate today = present.atZone(clock.getZone()).toLocalDate();
        LocalDate last = now.last == null ? today : now.last;
        LocalDate first = now.first == null ? last.minusDays(now.count - 1L) : now.first;
        Instant from = first.atStartOfDay(clock.getZone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        boolean over = ServerTimes.isBefore(end, present);
        Instant until = over ? end : present;
        // Entries before the begin say how the first day began.
        HistoryQuery query = HistoryQuery.newest(HistoryQuery.MOST).between(null, end);
        CompletionStage<AllPages> ofPhone = AllPages.find(history.get(), query.ofPhone(now.phone).ofKinds(KINDS),
                MOST, entry -> ServerTimes.isBefore(entry.at(), from));
        CompletionStage<AllPages> ofServer = AllPages.find(history.get(), query.ofKinds(Set.of(HistoryKind.SERVER)),
                MOST, entry -> ServerTimes.isBefore(entry.at(), from));
        ofPhone.thenCombine(ofServer, (phone, server) -> (Runnable) () -> take(now, phone, server, first, last, from,
                until, over)).thenAccept(fx::once);
    }

    private void take(Wanted of, AllPages ofPhone, AllPages ofServer, LocalDate first, LocalDate last, Instant from,
            Instant until, boolean over) {
        asked = null;
        if (!of.equals(wanted)) {
            ask();
            return;
        }
        Finding state = ofPhone.state() instanceof Finding.Found ? ofServer.state() : ofPhone.state();
        if (!(state instanceof Finding.Found)) {
            days.set(new PhoneDays(state, List.of(), true));
            return;
        }
        List<DaySegment> segments = PhoneTimeline.of(ofPhone.entries(), ofServer.entries(), from, until,
                over ? null : connectedSince.apply(of.phone));
        days.set(new PhoneDays(state, PhoneDay.of(segments, first, last, clock.getZone()),
                ofPhone.isComplete() && ofServer.isComplete()));
    }
}
