package dev.golink.server.hub.phone;

import dev.golink.server.fleet.phone.Phone;

/** Tells those who watch the fleet what became of phones. On the hub's thread. */
public interface Publisher {
    /** Something of a phone that is connected changed. */
    void changed(Session session);

    /** This is what is known of a phone that is not connected. */
    void changed(Phone phone);
}
