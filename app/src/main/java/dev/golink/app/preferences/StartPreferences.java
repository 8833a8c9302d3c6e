package dev.golink.app.preferences;

import com.google.gson.JsonObject;

import dev.golink.ui.settings.SectionFields;

/**
 * How the console starts when its command line does not say.
 *
 * @param mode      which server the console shows
 * @param port      the port of the console's own server; 0 to 65535, where 0 is any free port
 * @param httpPort  the second port of the console's own server; the same range
 * @param server    the address of a remote server, as typed; possibly invalid
 * @param name      the operator's name, as typed; empty for the name of the computer's user
 * @param minimised whether the window starts minimised
 */
public record StartPreferences(Mode mode, int port, int httpPort, String server, String name, boolean minimised) {
    /** The start until the operator chooses another. */
    public static final StartPreferences USUAL = new StartPreferences(Mode.OWN, 8080, 8081, "", "", false);

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
    public StartPreferences with(Mode next) {
        return new StartPreferences(next, port, httpPort, server, name, minimised);
    }

    /** A copy with another port for phones. */
    public StartPreferences withPort(int next) {
        return new StartPreferences(mode, next, httpPort, server, name, minimised);
    }

    /** A copy with another port for the phone page. */
    public StartPreferences withHttpPort(int next) {
        return new StartPreferences(mode, port, next, server, name, minimised);
    }

    /** A copy with the address of another remote server. */
    public StartPreferences withServer(String next) {
        return new StartPreferences(mode, port, httpPort, next, name, minimised);
    }

    /** A copy with another name of the operator. */
    public StartPreferences withName(String next) {
        return new StartPreferences(mode, port, httpPort, server, next, minimised);
    }

    /** A copy with the window minimised at the start, or not. */
    public StartPreferences withMinimised(boolean next) {
        return new StartPreferences(mode, port, httpPort, server, name, next);
    }

    static StartPreferences read(SectionFields fields) {
        return new StartPreferences(fields.word("mode", USUAL.mode), fields.whole("port", USUAL.port, 0, MOST_PORT),
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
