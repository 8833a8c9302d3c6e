package dev.golink.app.alerts;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.roster.NaturalOrder;
import dev.golink.ui.time.ConsoleClock;

/**
 * Raises alerts about phones, once for each occurrence: a value that swings around a limit raises no new alert. A phone
 * first seen in a complete roster raises no alert for its present state. Alerts within one second are reported
 * together. Used on the JavaFX thread only. See decision 0043.
 */
public final class AlertMonitor {
    private static final Comparator<PhoneId> BY_ID = Comparator.comparing(PhoneId::value, NaturalOrder.INSTANCE);

    private final Supplier<Alerts> rules;
    private final Predicate<Phone> admitted;
    private final AlertListener listener;
    private final AbsenceTimers absenceTimers;
    private final Map<AlertKind, Set<PhoneId>> raised = new EnumMap<>(AlertKind.class);
    private final Map<AlertKind, Map<PhoneId, RaisedAlert>> untold = new EnumMap<>(AlertKind.class);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    /**
     * Creates a monitor that has seen no phone.
     *
     * @param clock    measures absences
     * @param silence  for how long a phone has been silent, as this console measured it
     * @param rules    gives the current rules
     * @param admitted the phones to raise alerts about
     */
    public AlertMonitor(ConsoleClock clock, Function<PhoneId, Duration> silence, Supplier<Alerts> rules,
            Predicate<Phone> admitted, AlertListener listener) {
        this.rules = rules;
        this.admitted = admitted;
        this.listener = listener;
        absenceTimers = new AbsenceTimers(clock, silence);
        for (AlertKind kind : AlertKind.values()) {
            raised.put(kind, new HashSet<>());
            untold.put(kind, new TreeMap<>(BY_ID));
        }
    }

    /**
     * Whether an alert is still to be reported, or a disconnected phone's absence is being measured. {@link #tick} must
     * be called while this is true.
     */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /**
     * Takes in what changed.
     *
     * @param before gives what was known of a phone until now; null if the phone was unknown
     */
    public void take(FleetUpdate news, Function<PhoneId, @Nullable Phone> before) {
        if (news.whole()) {
            raised.values().forEach(ids -> ids.retainAll(news.phones().keySet()));
            absenceTimers.retain(news.phones().keySet());
        }
        news.gone().forEach(id -> {
            raised.values().forEach(ids -> ids.remove(id));
            absenceTimers.forget(id);
        });
        news.phones().values().forEach(phone -> {
            boolean known = before.apply(phone.id()) != null;
            boolean isNews = known || !news.whole();
            if (phone.presence().isConnected()) {
                check(AlertKind.LOW_BATTERY, phone, phone.vitals().battery(), isNews);
                check(AlertKind.HOT, phone, phone.vitals().temperature(), isNews);
            }
            absenceTimers.changed(phone, known);
        });
        waiting.set(isWaiting());
    }

    /** Sets whether the known state of the phones is current; no absence is reported while it is not. */
    public void setLive(boolean now) {
        absenceTimers.setLive(now);
    }

    /** Reports the alerts that are due; to be called about once a second. */
    public void tick() {
        Alert gone = rules.get().gone();
        if (gone.on()) {
            absenceTimers.over(gone.limit()).forEach(alert -> notifyListeners(AlertKind.GONE, alert));
        }
        untold.forEach((kind, alarms) -> {
            if (!alarms.isEmpty()) {
                List<RaisedAlert> all = List.copyOf(alarms.values());
                alarms.clear();
                listener.alerted(kind, rules.get().of(kind).limit(), all);
            }
        });
        waiting.set(isWaiting());
    }

    private boolean isWaiting() {
        boolean measures = rules.get().gone().on() && absenceTimers.isMeasuring();
        return measures || untold.values().stream().anyMatch(alarms -> !alarms.isEmpty());
    }

    private void check(AlertKind kind, Phone phone, @Nullable Number measured, boolean isNews) {
        Alert rule = rules.get().of(kind);
        Set<PhoneId> ids = raised.get(kind);
        if (!rule.on() || ids == null) {
            raised.put(kind, new HashSet<>());
        } else if (measured != null && ids.contains(phone.id())) {
            if (kind.ends(measured.doubleValue(), rule.limit())) {
                ids.remove(phone.id());
            }
        } else if (measured != null && kind.begins(measured.doubleValue(), rule.limit())
                && !isCharging(kind, phone)) {
            ids.add(phone.id());
            if (isNews) {
                notifyListeners(kind, new RaisedAlert(phone, measured.doubleValue()));
            }
        }
    }

    private static boolean isCharging(AlertKind kind, Phone phone) {
        return kind == AlertKind.LOW_BATTERY && Boolean.TRUE.equals(phone.vitals().charging());
    }

    private void notifyListeners(AlertKind kind, RaisedAlert alert) {
        Map<PhoneId, RaisedAlert> alarms = untold.get(kind);
        if (alarms != null && admitted.test(alert.phone())) {
            alarms.put(alert.phone().id(), alert);
        }
    }
}
