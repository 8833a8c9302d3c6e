package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.Fields;

/**
 * How the console starts when its command line does not say.
 *
 * @param mode      whose server it shows
 * @param port      the WebSocket port of its own server; 0 to 65535, where 0 is any free one
 * @param httpPort  the HTTP port of its own server; likewise
 * @param server    the address of a server elsewhere, as it was typed; may make no sense
 * @param name      who works here, as it was typed; empty for the name of the computer's user
 * @param minimised whether the window waits in the taskbar
 */
public record Start(Mode mode, int port, int httpPort, String server, String name, boolean minimised) {
    /** What holds until something else is chosen. */
    public static final Start USUAL = new Start(Mode.OWN, 8080, 8081, "", "", false);

    public static final int MOST_PORT = 65_535;

    private static final String SERVER = "server";
    private static final String NAME = "name";

    /** Whose server the window shows. */
    public enum Mode {
        /** One in the console's own process. */
        OWN,
        /** One that runs elsewhere. */
        ATTACH
    }

    /** Whether the server's two ports can both be had: they differ, or any free one will do. */
    public boolean portsDiffer() {
        return port == 0 || port != httpPort;
    }

    /** This start, as a server here or as a console of another one. */
    public Start with(Mode next) {
        return new Start(next, port, httpPort, server, name, minimised);
    }

    /** This start, with another port for phones. */
    public Start withPort(int next) {
        return new Start(mode, next, httpPort, server, name, minimised);
    }

    /** This start, with another port for the phone page. */
    public Start withHttpPort(int next) {
        return new Start(mode, port, next, server, name, minimised);
    }

    /** This start, with the address of another server. */
    public Start withServer(String next) {
        return new Start(mode, port, httpPort, next, name, minimised);
    }

    /** This start, with another name of the console. */
    public Start withName(String next) {
        return new Start(mode, port, httpPort, server, next, minimised);
    }

    /** This start, with the window minimised or not. */
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
