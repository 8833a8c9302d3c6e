package dev.golink.app.process.record;

import dev.golink.server.EmbeddedServer;
import dev.golink.server.ServerAddresses;

/** Prints messages on the terminal, one line each. */
public final class Terminal {
    private Terminal() {}

    /**
     * Prints the addresses of the server for other programs; both ports already accept connections. If they speak
     * TLS as well, a second line says so as soon as they do.
     */
    public static void announce(EmbeddedServer server) {
        ServerAddresses addresses = server.addresses();
        System.out.println("golink listening on " + addresses.webSocket() + " " + addresses.http());
        System.out.flush();
        var _ = server.secure().thenAccept(_ -> {
            ServerAddresses secure = server.addresses();
            System.out.println("golink secure on " + secure.secureWebSocket() + " " + secure.https());
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
