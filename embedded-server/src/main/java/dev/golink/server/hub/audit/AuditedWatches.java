package dev.golink.server.hub.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/**
 * The screens that operators watch. A watch begins once it is in the audit; while the audit can't be written, the server
 * tries again by itself until the operator does not want it any more. For the hub thread only. See decision 0073.
 */
public final class AuditedWatches {
    /** The most screens that one operator may watch, so that invented ids do not fill the memory. */
    private static final int MOST = 1_000;
    private static final long AGAIN = Duration.ofSeconds(2).toNanos();

    private final AuditTrail trail;
    private final Clocks clocks;
    private final IdentityHashMap<OperatorTransport, Map<PhoneId, Remote>> remote = new IdentityHashMap<>();
    private final Map<PhoneId, Here> here = new HashMap<>();
    private long triedAt;

    /** Begins without watches. */
    public AuditedWatches(AuditTrail trail, Clocks clocks) {
        this.trail = trail;
        this.clocks = clocks;
        this.triedAt = clocks.nanos();
    }

    /** Lets a remote operator watch a screen. If it does already, it only hears the channel again. */
    public void watch(OperatorId by, OperatorTransport transport, PhoneId phone) {
        Map<PhoneId, Remote> watches = remote.computeIfAbsent(transport, _ -> new HashMap<>());
        Remote present = watches.get(phone);
        if (present != null) {
            if (present.audited.hasBegun()) {
                transport.watchScreen(phone);
            }
        } else if (watches.size() >= MOST) {
            transport.send(new ServerMessage.Complaint("An operator can watch at most " + MOST + " screens."));
        } else {
            Remote watch = new Remote(by, transport, phone);
            watches.put(phone, watch);
            watch.audited.ask();
        }
    }

    /** As {@link OperatorTransport#tuneScreen}; a wish for a watch that still waits holds once it begins. */
    public boolean tune(OperatorTransport transport, PhoneId phone, @Nullable ScreenTuning tuning) {
        Remote watch = of(transport, phone);
        if (watch == null || watch.audited.hasBegun()) {
            return transport.tuneScreen(phone, tuning);
        }
        watch.tuning = tuning;
        return true;
    }

    /** As {@link OperatorTransport#requestKeyFrame}; a watch that still waits begins with a key frame anyway. */
    public boolean requestKeyFrame(OperatorTransport transport, PhoneId phone) {
        Remote watch = of(transport, phone);
        return watch != null && !watch.audited.hasBegun() || transport.requestKeyFrame(phone);
    }

    /** Ends a watch of a remote operator. */
    public void unwatch(OperatorTransport transport, PhoneId phone) {
        Map<PhoneId, Remote> watches = remote.get(transport);
        Remote watch = watches == null ? null : watches.remove(phone);
        if (watch != null) {
            watch.audited.end();
        }
        transport.unwatchScreen(phone);
    }

    /** Ends all watches of a remote operator, because its connection ended or it must not watch any more. */
    public void unwatchAll(OperatorTransport transport) {
        Map<PhoneId, Remote> watches = remote.remove(transport);
        if (watches != null) {
            watches.values().forEach(watch -> watch.audited.end());
        }
        transport.unwatchScreens();
    }

    /**
     * Lets the operator at the server's own window watch a screen. Several watches of one screen have one entry in the
     * audit.
     */
    public void watchHere(OperatorId by, PhoneId phone, Runnable begin) {
        Here present = here.get(phone);
        if (present == null) {
            Here watch = new Here(by, phone);
            watch.begins.add(begin);
            here.put(phone, watch);
            watch.audited.ask();
        } else {
            present.begins.add(begin);
            if (present.audited.hasBegun()) {
                begin.run();
            }
        }
    }

    /** Ends a watch of {@link #watchHere}, which is known by its way to begin. */
    @SuppressWarnings("ReferenceEquality")
    public void unwatchHere(PhoneId phone, Runnable begin) {
        Here watch = here.get(phone);
        if (watch != null && watch.begins.removeIf(each -> each == begin) && watch.begins.isEmpty()) {
            watch.audited.end();
            here.remove(phone, watch);
        }
    }

    /** Tries again what was refused. To be called a few times a second. */
    public void tick() {
        if (clocks.nanos() - triedAt >= AGAIN) {
            triedAt = clocks.nanos();
            Stream.concat(
                    remote.values().stream().flatMap(watches -> watches.values().stream()).map(each -> each.audited),
                    here.values().stream().map(each -> each.audited)).filter(AuditedWatch::isRefused).toList()
                    .forEach(AuditedWatch::ask);
        }
    }

    private @Nullable Remote of(OperatorTransport transport, PhoneId phone) {
        Map<PhoneId, Remote> watches = remote.get(transport);
        return watches == null ? null : watches.get(phone);
    }

    private final class Remote {
        private final AuditedWatch audited;
        private @Nullable ScreenTuning tuning;

        Remote(OperatorId by, OperatorTransport transport, PhoneId phone) {
            this.audited = new AuditedWatch(trail, by, phone, () -> {
                transport.watchScreen(phone);
                if (tuning != null) {
                    transport.tuneScreen(phone, tuning);
                }
            }, refusal -> transport.send(new ServerMessage.Complaint(refusal.words())));
        }
    }

    private final class Here {
        private final AuditedWatch audited;
        private final List<Runnable> begins = new ArrayList<>();

        Here(OperatorId by, PhoneId phone) {
            // The window shows that the audit can't be written.
            this.audited = new AuditedWatch(trail, by, phone, () -> List.copyOf(begins).forEach(Runnable::run),
                    _ -> {});
        }
    }
}
