package dev.golink.app.command.access;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.link.ServerAddress;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.Pin;

/**
 * The links by which phones use a code.
 *
 * @param page  for a browser, such as {@code https://lab.example:8080/phone#pair=…}
 * @param agent for a program, such as {@code golink://lab.example:8080?pair=…&pin=…}
 */
record PairingLinks(String page, String agent) {
    /**
     * The links for a code.
     *
     * @param server the server's address for phones
     * @throws CommandFailure if others could read the code on its way
     */
    static PairingLinks of(ServerAddress server, String code) throws CommandFailure {
        HostAndPort address = HostAndPort.of(server.server());
        boolean isSecure = "wss".equalsIgnoreCase(server.server().getScheme());
        if (!isSecure && !address.isLoopback()) {
            throw new CommandFailure("phones can pair only over TLS, and the server at " + address
                    + " does not speak it (yet)");
        }
        String pin = server.pins().stream().findFirst().map(Pin::text).map(text -> "&pin=" + text).orElse("");
        return new PairingLinks((isSecure ? "https://" : "http://") + address + "/phone#pair=" + code,
                "golink://" + address + "?pair=" + code + pin);
    }
}
