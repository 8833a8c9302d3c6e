package dev.golink.server.protocol.message;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;

/** What an operator sends about traces of phones. */
public sealed interface TraceMessage extends OperatorMessage {
    /**
     * Traces a phone from now on.
     *
     * @param id    the operator's own id of this trace
     * @param phone the phone
     */
    record Begin(String id, PhoneId phone) implements TraceMessage {}

    /**
     * Ends a trace.
     *
     * @param id the operator's own id of the trace
     */
    record End(String id) implements TraceMessage {}

    /**
     * A request that cannot be understood.
     *
     * @param id  the operator's own id of the trace
     * @param of  the request's event
     * @param why why it cannot be understood
     */
    record Wrong(String id, String of, Refusal why) implements TraceMessage {}
}
