package dev.golink.phones.simulator.figures;

/** How far the connection of a phone has come. */
public enum PhoneStage {
    /** The server has not greeted the phone yet. */
    CONNECTING,
    /** The phone waits until an operator lets it in. */
    WAITING,
    /** The server has greeted the phone. */
    ONLINE
}
