package dev.golink.server.hub.operator;

import dev.golink.server.access.right.Rights;
import dev.golink.server.hub.access.OperatorAccess;
import dev.golink.server.hub.audit.OperatorAudit;
import dev.golink.server.hub.transport.OperatorTransport;

/**
 * What remote operators use beside phones and runs. For the hub thread only.
 *
 * @param access  decisions about access
 * @param audit   who did what
 * @param history what happened
 * @param traces  traces of phones
 * @param control the control of phones
 */
public record OperatorServices(OperatorAccess access, OperatorAudit audit, OperatorHistory history,
        OperatorTraces traces, OperatorControl control) {
    /** Handles a change of what an operator may do. */
    void changed(OperatorTransport transport, Rights rights) {
        access.changed(transport, rights);
        audit.changed(transport, rights);
        history.changed(transport, rights);
        traces.changed(transport, rights);
        control.changed(transport, rights);
    }

    /** Handles the end of an operator's connection. */
    void gone(OperatorTransport transport) {
        access.gone(transport);
        audit.gone(transport);
        history.gone(transport);
        traces.gone(transport);
        control.gone(transport);
    }
}
