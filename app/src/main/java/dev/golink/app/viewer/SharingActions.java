package dev.golink.app.viewer;

import dev.golink.server.fleet.PhoneId;

/** What the viewer's buttons do. Called on the FX thread; must not block. */
public interface SharingActions {
    /** Asks a phone to share its screen. */
    void start(PhoneId phone);

    /** Asks a phone to stop sharing its screen. */
    void stop(PhoneId phone);
}
