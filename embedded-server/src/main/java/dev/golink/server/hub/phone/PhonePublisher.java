package dev.golink.server.hub.phone;

import dev.golink.server.fleet.phone.Phone;

/** Publishes changes of phones to listeners of the fleet. For the hub thread only. */
public interface PhonePublisher {
    /** Publishes a change of a connected phone. */
    void changed(Session session);

    /** Publishes the new state of a phone that is not connected. */
    void changed(Phone phone);
}
