package dev.golink.phones.client.session;

import dev.golink.phones.client.wire.Wire;

/** Whether a phone connects again by itself after its connection has ended, by the protocol's section "Coming back". */
public enum Comeback {
    /** After the wait of {@link ReconnectBackoff#next}. */
    SOON,
    /** After the wait of {@link ReconnectBackoff#notLetIn}: meanwhile somebody may let the phone in. */
    MUCH_LATER,
    /** Not by itself, because that could not help, or because an operator or another connection decided it. */
    NEVER;

    /** The close code when a credential is missing, wrong or not valid any more. */
    public static final int NOT_PROVEN = 4401;
    /**
     * The close code when a newer connection of the same id replaced this one. To reconnect would replace that one in turn,
     * and so on.
     */
    public static final int REPLACED = 4409;

    /** The close code of a rule that the phone broke. */
    private static final int BROKEN_RULE = 1008;
    /** The close code when the phone may not use its id, or was turned away. */
    private static final int NOT_ALLOWED = 4403;
    /** The close code when an operator disconnected the phone. */
    private static final int DISCONNECTED = 4410;

    /** What a phone does after this close code, or after {@link Wire#BROKEN} and {@link Wire#KEY_REFUSED}. */
    public static Comeback after(int code) {
        return switch (code) {
            case BROKEN_RULE, REPLACED, DISCONNECTED, Wire.KEY_REFUSED -> NEVER;
            case NOT_PROVEN, NOT_ALLOWED -> MUCH_LATER;
            default -> SOON;
        };
    }
}
