package dev.golink.server.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.gateway.Gateway;
import dev.golink.server.history.HistoryFigures;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.LagHistogram;

/** The server's figures in the text format of Prometheus. Any thread may use it. See decision 0077. */
public final class Metrics {
    private static final double MILLIS_A_SECOND = 1e3;
    private static final double NANOS_A_SECOND = 1e9;

    private final HubThread hub;
    private final FleetTotals totals;
    private volatile @Nullable Gateway gateway;
    private final Supplier<HistoryFigures> history;
    private volatile boolean isStoring;

    /**
     * Creates it.
     *
     * @param totals  counts the events of this hub
     * @param history says how far the storing of the history is behind, on any thread
     */
    public Metrics(HubThread hub, FleetTotals totals, Supplier<HistoryFigures> history) {
        this.hub = hub;
        this.totals = totals;
        this.history = history;
    }

    /** Reports the figures of these ports too, from now on. */
    public void report(Gateway started) {
        gateway = started;
    }

    /** Takes whether the server can store what happens. */
    public void report(HistoryState state) {
        isStoring = state instanceof HistoryState.Storing;
    }

    /** The version of the server; {@code unknown} if it does not run as a module. */
    public String version() {
        return Optional.ofNullable(Metrics.class.getModule().getDescriptor())
                .flatMap(module -> module.rawVersion()).orElse("unknown");
    }

    /**
     * All figures.
     *
     * @param fleet what the hub says; empty if it does not answer
     */
    public String text(Optional<FleetFigures> fleet) {
        Snapshots all = new Snapshots();
        all.info("build", "The version of the server.", "version", version());
        fleet.ifPresent(figures -> addFleet(all, figures));
        addHub(all, fleet.isPresent());
        addTotals(all);
        Gateway ports = gateway;
        if (ports != null) {
            GatewayMetrics.add(all, ports);
        }
        addHistory(all, history.get());
        addProcess(all);
        return all.text();
    }

    private static void addFleet(Snapshots to, FleetFigures fleet) {
        FleetCounts counts = fleet.counts();
        SequencedMap<String, Integer> presences = new LinkedHashMap<>();
        presences.put("online", counts.online() - counts.late() - counts.stale());
        presences.put("late", counts.late());
        presences.put("stale", counts.stale());
        presences.put("offline", counts.offline());
        to.gauges("phones", "Listed phones by presence.", "presence", presences);
        Map<String, Integer> sharing = new LinkedHashMap<>();
        for (Sharing state : Sharing.values()) {
            sharing.put(word(state), fleet.sharing().getOrDefault(state, 0));
        }
        to.gauges("phones_sharing", "Connected phones by the state of their screens' sharing.", "state", sharing);
        to.gauge("operators", "Operators that work with the server.", counts.operators());
    }

    private void addHub(Snapshots to, boolean answers) {
        to.gauge("hub_up", "Whether the hub answers within two seconds.", answers ? 1 : 0);
        to.gauge("hub_queue_tasks", "Tasks that wait for the hub.", hub.waiting());
        to.histogram("hub_lag_seconds", "How late the hub was for its ticks, of which there are four a second.",
                LagHistogram.BOUNDS, hub.lag().counts(), hub.lag().sum());
    }

    private void addTotals(Snapshots to) {
        to.counter("phone_connections", "Connections of phones that began.", totals.connections());
        totals.departures().forEach((reason, number) -> to.counter("phone_departures",
                "Connections of phones that ended.", "reason", word(reason), number));
        to.counter("commands", "Commands to phones.", totals.commands());
        totals.outcomes().forEach((outcome, number) -> to.counter("command_outcomes", "Commands that ended.",
                "outcome", outcome, number));
    }

    private void addHistory(Snapshots to, HistoryFigures figures) {
        to.gauge("history_storing", "Whether what happens is stored.", isStoring ? 1 : 0);
        to.gauge("history_queue_entries", "Entries of the history that are not stored yet.", figures.waiting());
        to.gauge("history_lag_seconds", "The age of the oldest entry that is not stored yet.",
                figures.lag());
        to.counter("history_lost_entries", "Entries of the history that were never stored.", figures.lost());
    }

    private static void addProcess(Snapshots to) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        to.gauge("heap_used_bytes", "The memory of objects, including those that are not needed any more.",
                heap.getUsed());
        to.gauge("heap_committed_bytes", "The memory that is reserved for objects.", heap.getCommitted());
        to.gauge("heap_max_bytes", "The most memory for objects.", heap.getMax());
        to.gauge("threads", "Threads of the system.", ManagementFactory.getThreadMXBean().getThreadCount());
        to.common("process_start_time_seconds", "When the process began, in seconds since 1970.",
                ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS_A_SECOND);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            to.commonCounter("process_cpu_seconds", "Processor time of the process.",
                    system.getProcessCpuTime() / NANOS_A_SECOND);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
