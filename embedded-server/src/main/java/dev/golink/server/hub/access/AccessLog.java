package dev.golink.server.hub.access;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.events.AccessEvent;
import dev.golink.server.time.Clocks;

/**
 * Writes a line to the log for each event about access. What strangers can cause has a limit, so that they can't fill
 * the log; the rest is only counted. For the hub thread only.
 */
public final class AccessLog {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int MOST_A_SECOND = 20;
    private static final int MOST_A_MINUTE = 200;

    private final Clocks clocks;
    private final Logger log;
    private long second;
    private long minute;
    private int inSecond;
    private int inMinute;
    private int unwritten;

    /** Starts with nothing written. */
    public AccessLog(Clocks clocks) {
        this(clocks, LoggerFactory.getLogger(AccessLog.class));
    }

    AccessLog(Clocks clocks, Logger log) {
        this.clocks = clocks;
        this.log = log;
        this.second = clocks.nanos();
        this.minute = second;
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
        long now = clocks.nanos();
        if (now - minute >= MINUTE) {
            minute = now;
            inMinute = 0;
            if (unwritten > 0) {
                log.warn(
                        "In the last minute, {} more clients were refused or began to wait than have a line each here.",
                        unwritten);
                unwritten = 0;
            }
        }
    }

    private boolean mayWrite() {
        tick();
        long now = clocks.nanos();
        if (now - second >= SECOND) {
            second = now;
            inSecond = 0;
        }
        boolean mayWrite = inSecond < MOST_A_SECOND && inMinute < MOST_A_MINUTE;
        if (mayWrite) {
            inSecond++;
            inMinute++;
        } else {
            unwritten++;
        }
        return mayWrite;
    }
}
