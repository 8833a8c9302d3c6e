package dev.golink.phones.adb.phone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.phone.Vitals;

/**
 * The values of a phone's heartbeats. They are asked of the phone when a heartbeat needs them, but at most each 10 s and one
 * time at a time, so a heartbeat says what was known at the last one. Used on the phones' thread.
 */
final class VitalsPoll {
    static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(VitalsPoll.class);

    private final PhoneParts parts;
    private final PhoneTimer timer;
    private final Executor workers;
    private Vitals latest = Vitals.UNKNOWN;
    private @Nullable Duration asked;
    private boolean asking;

    VitalsPoll(PhoneParts parts, PhoneTimer timer, Executor workers) {
        this.parts = parts;
        this.timer = timer;
        this.workers = workers;
    }

    /** The latest values; asks for new ones if these are old. */
    Vitals latest() {
        Duration now = timer.now();
        if (!asking && (asked == null || now.minus(asked).compareTo(SHORTEST) >= 0)) {
            asking = true;
            asked = now;
            workers.execute(this::ask);
        }
        return latest;
    }

    private void ask() {
        Vitals found = null;
        try {
            found = parts.vitals();
        } catch (IOException e) {
            // adb says by itself when the phone is gone; a slow phone is asked again.
            LOG.debug("The values of a phone could not be read: {}", e.toString());
        }
        Vitals read = found;
        timer.soon(() -> {
            asking = false;
            latest = read == null ? latest : read;
        });
    }
}
