package dev.golink.server.hub.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.events.AccessEvent;
import dev.golink.server.limits.StrangerBound;
import dev.golink.server.time.Clocks;

/**
 * Writes a line to the log for each event about access. What strangers can cause has a limit, so that they can't fill
 * the log; the rest is only counted. For the hub thread only.
 */
public final class AccessLog {
    private final StrangerBound bound;
    private final Logger log;

    /** Starts with nothing written. */
    public AccessLog(Clocks clocks) {
        this(clocks, LoggerFactory.getLogger(AccessLog.class));
    }

    AccessLog(Clocks clocks, Logger log) {
        this.bound = new StrangerBound(clocks);
        this.log = log;
    }

    /** Writes an event, or counts it. */
    public void write(AccessEvent event) {
        switch (event) {
            case AccessEvent.Refused _,AccessEvent.NotPaired _,AccessEvent.Claimed _,AccessEvent.LoginFailed _ -> {
                if (mayWrite()) {
                    log.warn("{}", event.sentence());
                }
            }
            case AccessEvent.Waits _ -> {
                if (mayWrite()) {
                    log.info("{}", event.sentence());
                }
            }
            case AccessEvent.Paired _,AccessEvent.LetIn _,AccessEvent.TurnedAway _,AccessEvent.LoggedIn _,AccessEvent.Changed _ ->
                log.info("{}", event.sentence());
        }
    }

    /** Writes how many events were only counted, once a minute. To be called a few times a second. */
    public void tick() {
        int unwritten = bound.countedInMinute();
        if (unwritten > 0) {
            log.warn("In the last minute, {} more clients were refused or began to wait than have a line each here.",
                    unwritten);
        }
    }

    private boolean mayWrite() {
        tick();
        return bound.mayWrite();
    }
}
