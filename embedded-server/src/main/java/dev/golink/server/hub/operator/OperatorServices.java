package dev.golink.server.hub.operator;

import dev.golink.server.access.right.Rights;
import dev.golink.server.hub.access.OperatorAccess;
import dev.golink.server.hub.transport.OperatorTransport;

/**
 * What remote operators use beside phones and runs. For the hub thread only.
 *
 * @param access  decisions about access
 * @param history what happened
 * @param traces  traces of phones
 */
public record OperatorServices(OperatorAccess access, OperatorHistory history, OperatorTraces traces) {
    /** Handles a change of what an operator may do. */
    void changed(OperatorTransport transport, Rights rights) {
        access.changed(transport, rights);
        history.changed(transport, rights);
        traces.changed(transport, rights);
    }

    /** Handles the end of an operator's connection. */
    void gone(OperatorTransport transport) {
        access.gone(transport);
        history.gone(transport);
        traces.gone(transport);
    }
}
