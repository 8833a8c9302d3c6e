package dev.golink.server.hub.input;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.message.PhoneMessage;

/** What the sessions of phones tell the control of phones. For the hub thread only. */
public interface PhoneControl {
    /** Who controls a phone; null if nobody does. */
    @Nullable
    OperatorId controller(PhoneId phone);

    /** Handles that a phone said what it can carry out, in its hello. */
    void greeted(PhoneId phone);

    /** Handles what a phone reports about a gesture. */
    void reported(PhoneId phone, PhoneMessage.InputReport report);

    /** Handles the end of a phone's connection. Another one may have replaced it already. */
    void departed(PhoneId phone);
}
