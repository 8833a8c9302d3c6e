package dev.golink.server.fleet.history;

/** Why an operator's connection ended. */
public enum OperatorDeparture {
    /** The operator's console closed the connection, or the connection broke. */
    LEFT,
    /** A newer connection under the same name took over. */
    REPLACED,
    /** The operator's console was silent for too long. */
    SILENT,
    /** Too many of the operator's messages were not text of the protocol. */
    RULE_BROKEN,
    /** Another operator ended the connection. */
    DISCONNECTED,
    /** What let the operator in is not valid any more. */
    NOT_ADMITTED
}
