package dev.golink.app.command.options;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import dev.golink.server.access.pairing.Code;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.address.HostAndPort;

/** Reads options with credentials. No message repeats what was given. Stateless. */
final class CredentialText {
    private CredentialText() {}

    /**
     * Reads a pairing code.
     *
     * @throws ParameterException if it is none, or may not be sent to this address
     */
    static @Nullable String code(CommandSpec spec, String option, @Nullable String typed, URI server) {
        if (typed == null) {
            return null;
        }
        Code code = Code.of(typed).orElseThrow(
                () -> refusal(spec, option, option + " is not a code; a code has 16 letters and digits"));
        requireConfidential(spec, option, server);
        return code.text();
    }

    /**
     * Reads a token.
     *
     * @throws ParameterException if it is none
     */
    static @Nullable String token(CommandSpec spec, String option, @Nullable String typed) {
        if (typed != null && TokenSecret.of(typed).isEmpty()) {
            throw refusal(spec, option,
                    option + " is not a token; a token is glk_ and 43 letters, digits and the signs - and _");
        }
        return typed;
    }

    /**
     * Refuses to send a credential without encryption to another computer, because others could read it on the way.
     *
     * @throws ParameterException if the address is neither encrypted nor on this computer
     */
    static void requireConfidential(CommandSpec spec, String option, URI server) {
        if (!"wss".equalsIgnoreCase(server.getScheme()) && !isOnThisComputer(server)) {
            throw refusal(spec, option, option + " needs an encrypted address, such as wss://host:8080");
        }
    }

    static ParameterException refusal(CommandSpec spec, String option, String rule) {
        return new ParameterException(spec.commandLine(), rule, spec.findOption(option), "");
    }

    private static boolean isOnThisComputer(URI server) {
        try {
            return HostAndPort.of(server).addresses().stream().allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
