package dev.golink.server.fleet.trace;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.screen.Watch;

/**
 * The traces of a server that traces no phones.
 *
 * @param why why each trace ends at once, on the caller's thread
 */
public record NoTraces(Refusal why) implements Traces {
    /** The traces of a server that does not know traces. */
    public static NoTraces ofOldServer() {
        return new NoTraces(Refusal.of(Refusal.Code.SERVER_TOO_OLD, "This server traces no phones."));
    }

    @Override
    public Watch trace(PhoneId phone, TraceListener listener) {
        listener.ended(new TraceEnd.Refused(why));
        return () -> {};
    }
}
