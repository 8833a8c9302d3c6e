package dev.golink.phones.adb.phone;

/** How far a phone's connection to the server is. */
public enum PhoneStage {
    /** The server is being dialed. */
    CONNECTING,
    /** The phone waits until an operator lets it in. */
    WAITING,
    /** The server has let the phone in. */
    ONLINE,
    /** It did not work; it is tried again. */
    FAILED,
    /** The server ended it, and it is not tried again. */
    ENDED
}
