package dev.golink.server.hub.control;

import dev.golink.server.hub.phone.Session;
import dev.golink.server.hub.transport.PhoneTransport;

/** A phone that has a gesture. For the hub thread only. */
final class Recipient {
    private final PhoneTransport transport;
    private boolean isBehind;
    private long behindSince;

    Recipient(Session session) {
        this.transport = session.transport();
    }

    PhoneTransport transport() {
        return transport;
    }

    /**
     * How long the phone has not read as fast as the server sends, as far as this was asked; 0 if it does.
     *
     * @param now in nanoseconds of the monotonic clock, as the result
     */
    long behindFor(long now) {
        if (!transport.isBehind()) {
            isBehind = false;
            return 0;
        }
        if (!isBehind) {
            isBehind = true;
            behindSince = now;
        }
        return Math.max(1, now - behindSince);
    }
}
