package dev.golink.server.hub.access;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.hub.waiting.WaitingClients;
import dev.golink.server.time.Clocks;

/**
 * Gives those who watch access what is known, at first and after each change, at most five times a second. For the hub
 * thread only.
 */
public final class AccessWatches {
    private static final long APART = Duration.ofMillis(200).toNanos();

    private final AccessTools tools;
    private final Clocks clocks;
    private final AccessViews views;
    /** The watchers, and whether each is owed a view. */
    private final IdentityHashMap<AccessWatcher, Boolean> owed = new IdentityHashMap<>();
    /** The codes that watchers know, without the time that they have left. */
    private List<Countdown> codes = List.of();
    private long notBefore;

    /** Starts without watchers. */
    public AccessWatches(AccessTools tools, Clocks clocks, WaitingClients waiting) {
        this.tools = tools;
        this.clocks = clocks;
        this.views = new AccessViews(tools, clocks, waiting);
        this.notBefore = clocks.nanos();
    }

    /** Gives a watcher what is known now, and then each change. */
    public void add(AccessWatcher watcher) {
        owed.put(watcher, true);
    }

    /** Removes a watcher. */
    public void remove(AccessWatcher watcher) {
        owed.remove(watcher);
    }

    /** Something has changed. */
    public void changed() {
        owed.replaceAll((_, _) -> true);
    }

    /** Looks whether a code was used, tried or has ended. To be called a few times a second. */
    public void tick() {
        if (!owed.isEmpty()) {
            List<Countdown> present = codes();
            if (!present.equals(codes)) {
                codes = present;
                changed();
            }
        }
    }

    private List<Countdown> codes() {
        return tools.codes().countdowns().stream()
                .map(code -> new Countdown(code.id(), code.only(), Duration.ZERO, code.triesLeft())).toList();
    }

    /** The time until there is something to give, in nanoseconds; negative if that is overdue. */
    public long untilDue() {
        return owed.entrySet().stream().anyMatch(each -> each.getValue() && !each.getKey().isBehind())
                ? notBefore - clocks.nanos()
                : Long.MAX_VALUE;
    }

    /** Gives the watchers what is known, if it has changed and the last time is long enough ago. */
    public void flushIfDue() {
        if (untilDue() > 0) {
            return;
        }
        notBefore = clocks.nanos() + APART;
        codes = codes();
        AccessView whole = null;
        AccessView withoutAccounts = null;
        for (AccessWatcher watcher : List.copyOf(owed.keySet())) {
            if (!owed.getOrDefault(watcher, false) || watcher.isBehind()) {
                continue;
            }
            owed.put(watcher, false);
            if (watcher.seesAccounts()) {
                whole = made(whole, true);
                watcher.changed(whole);
            } else {
                withoutAccounts = made(withoutAccounts, false);
                watcher.changed(withoutAccounts);
            }
        }
    }

    private AccessView made(@Nullable AccessView view, boolean withAccounts) {
        return view == null ? views.now(withAccounts) : view;
    }
}
