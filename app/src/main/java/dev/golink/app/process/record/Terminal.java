package dev.golink.app.process.record;

import dev.golink.server.EmbeddedServer;

/** Prints messages on the terminal, one line each. */
public final class Terminal {
    private Terminal() {}

    /**
     * Prints the addresses of the server for other programs; both ports already accept connections. If they speak
     * TLS as well, a second line says so as soon as they do.
     */
    public static void announce(EmbeddedServer server) {
        System.out.println("golink listening on " + server.endpoints().webSocket() + " " + server.endpoints().http());
        System.out.flush();
        var _ = server.secured().thenAccept(endpoints -> {
            System.out.println("golink secure on " + endpoints.secureWebSocket() + " " + endpoints.https());
            System.out.flush();
        });
    }

    /** Prints what happened, in one line. */
    public static void say(String what) {
        System.out.println("golink: " + what);
    }

    /** Prints what is wrong, in one line. */
    public static void complain(String what) {
        System.err.println("golink: " + what);
    }
}
