package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;

/**
 * How the console starts when its command line does not say.
 *
 * @param mode      which server the console shows
 * @param port      the WebSocket port of the console's own server; 0 to 65535, where 0 is any free port
 * @param httpPort  the HTTP port of the console's own server; the same range
 * @param server    the address of a remote server, as typed; possibly invalid
 * @param name      the operator's name, as typed; empty for the name of the computer's user
 * @param minimised whether the window starts minimised
 */
public record Start(Mode mode, int port, int httpPort, String server, String name, boolean minimised) {
    /** The start until the operator chooses another. */
    public static final Start USUAL = new Start(Mode.OWN, 8080, 8081, "", "", false);

    public static final int MOST_PORT = 65_535;

    private static final String SERVER = "server";
    private static final String NAME = "name";

    /** Which server the window shows. */
    public enum Mode {
        /** A server in the console's own process. */
        OWN,
        /** A remote server. */
        ATTACH
    }

    /** Whether the server's two ports can both be opened: they differ, or may be any free port. */
    public boolean portsDiffer() {
        return port == 0 || port != httpPort;
    }

    /** A copy with the console's own server or a remote one. */
    public Start with(Mode next) {
        return new Start(next, port, httpPort, server, name, minimised);
    }

    /** A copy with another port for phones. */
    public Start withPort(int next) {
        return new Start(mode, next, httpPort, server, name, minimised);
    }

    /** A copy with another port for the phone page. */
    public Start withHttpPort(int next) {
        return new Start(mode, port, next, server, name, minimised);
    }

    /** A copy with the address of another remote server. */
    public Start withServer(String next) {
        return new Start(mode, port, httpPort, next, name, minimised);
    }

    /** A copy with another name of the operator. */
    public Start withName(String next) {
        return new Start(mode, port, httpPort, server, next, minimised);
    }

    /** A copy with the window minimised at the start, or not. */
    public Start withMinimised(boolean next) {
        return new Start(mode, port, httpPort, server, name, next);
    }

    static Start read(Fields fields) {
        return new Start(fields.word("mode", USUAL.mode), fields.whole("port", USUAL.port, 0, MOST_PORT),
                fields.whole("httpPort", USUAL.httpPort, 0, MOST_PORT), fields.text(SERVER, USUAL.server),
                fields.text(NAME, USUAL.name), fields.truth("minimised", USUAL.minimised));
    }

    JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty("mode", mode.name());
        object.addProperty("port", port);
        object.addProperty("httpPort", httpPort);
        object.addProperty(SERVER, server);
        object.addProperty(NAME, name);
        object.addProperty("minimised", minimised);
        return object;
    }
}
