package dev.golink.server.hub;

import dev.golink.server.fleet.PhoneId;

/** The connection of an operator. Frames never pass the hub: it only tells the line whose frames are wanted. */
public interface OperatorLine extends Line {
    /** Asks for a pong; that it came is reported to the hub. */
    void ping();

    /** Whether so much waits for the operator that news, which are merged meanwhile, had better wait too. */
    boolean isBehind();

    /** Sends the phone's frames from now on, after saying on which channel. */
    void watchScreen(PhoneId phone);

    /** Sends the phone's frames no longer. */
    void unwatchScreen(PhoneId phone);
}
