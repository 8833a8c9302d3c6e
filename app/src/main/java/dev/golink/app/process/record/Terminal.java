package dev.golink.app.process.record;

import dev.golink.server.EmbeddedServer;

/** What is said on the terminal, in one line each. */
public final class Terminal {
    private Terminal() {}

    /** The line that tells other programs where the server is; both ports accept by now. */
    public static void announce(EmbeddedServer server) {
        System.out.println("golink listening on " + server.endpoints().webSocket() + " " + server.endpoints().http());
        System.out.flush();
    }

    /** Tells the user why there is nothing to see. */
    public static void complain(String what) {
        System.err.println("golink: " + what);
    }
}
