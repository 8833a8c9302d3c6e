package dev.golink.app;

import java.util.ArrayList;
import java.util.List;

import dev.golink.server.ServerConfig;
import dev.golink.server.TlsSetting;

/** What the operator should know about the settings of a server that other computers can reach. Stateless. */
final class StartWarnings {
    private StartWarnings() {}

    /** The warnings, each in one line. */
    static List<String> of(ServerConfig server) {
        List<String> warnings = new ArrayList<>();
        if (server.bind().isLoopbackAddress()) {
            return warnings;
        }
        if (server.open()) {
            warnings.add(
                    "everybody who can reach this computer may see and watch all phones, start and stop sharing, send"
                            + " messages and edit names, because --allow-anonymous is given together with --bind");
        }
        if (server.tls() instanceof TlsSetting.Off) {
            warnings.add("TLS is off, so phones and consoles on other computers can't pair, log in or present a token;"
                    + " only a token in the path works for them");
        }
        return warnings;
    }
}
