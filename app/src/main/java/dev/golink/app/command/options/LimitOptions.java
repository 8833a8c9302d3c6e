package dev.golink.app.command.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import dev.golink.server.address.WebOrigin;
import dev.golink.server.limits.Limits;
import dev.golink.server.network.Network;
import dev.golink.server.proxy.TrustedProxies;

/** The options for the server's limits on phones and operators. */
@Command
public final class LimitOptions {
    private static final int MOST = 1024 * 1024 * 1024;
    private static final Duration LONGEST_HANDSHAKE = Duration.ofMinutes(1);

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--allow-origin", paramLabel = "ORIGIN",
            description = "Also accept web pages of this origin, such as https://ops.example. Pages from the"
                    + " server's own address are always accepted. Repeat the option for more origins.")
    private Set<String> origins = new LinkedHashSet<>();

    @Option(names = "--trust-proxy", paramLabel = "CIDR", split = ",",
            description = "Believe what peers in this network tell about their clients, because they are reverse"
                    + " proxies, such as 127.0.0.1 or 10.0.0.0/8. Several have commas between them.")
    private List<String> proxies = new ArrayList<>();

    @Option(names = "--max-connections", paramLabel = "N", defaultValue = "1000000",
            description = "Connections in total; fewer if the process has fewer file descriptors. Default: ${DEFAULT-VALUE}")
    private int total;

    @Option(names = "--max-connections-per-address", paramLabel = "N", defaultValue = "64",
            description = "Connections per address; this computer's own address has no limit. Default: ${DEFAULT-VALUE}")
    private int perAddress;

    @Option(names = "--max-connections-per-network", paramLabel = "N", defaultValue = "16384",
            description = "Connections per IPv6 /64 network; at most three quarters of the total."
                    + " Default: ${DEFAULT-VALUE}")
    private int perNetwork;

    @Option(names = "--max-handshakes", paramLabel = "N", defaultValue = "8192",
            description = "Open handshakes in total; beyond this, the oldest is dropped. Default: ${DEFAULT-VALUE}")
    private int pending;

    @Option(names = "--max-handshakes-per-address", paramLabel = "N", defaultValue = "16",
            description = "Open handshakes per address; this computer's own address has no limit. Default: ${DEFAULT-VALUE}")
    private int pendingPerAddress;

    @Option(names = "--max-handshakes-per-network", paramLabel = "N", defaultValue = "2048",
            description = "Open handshakes per IPv6 /64 network. Default: ${DEFAULT-VALUE}")
    private int pendingPerNetwork;

    @Option(names = "--free-descriptors", paramLabel = "N", defaultValue = "256",
            description = "File descriptors reserved for the rest of the process. Default: ${DEFAULT-VALUE}")
    private int freeDescriptors;

    @Option(names = "--handshake-time", paramLabel = "DURATION", defaultValue = "5s",
            description = "Longest duration of a handshake. Default: ${DEFAULT-VALUE}")
    private Duration handshakeTime = Duration.ZERO;

    @Option(names = "--handshake-bytes", paramLabel = "BYTES", defaultValue = "8192",
            description = "Largest handshake request. Default: ${DEFAULT-VALUE}")
    private int handshakeBytes;

    @Option(names = "--max-text-bytes", paramLabel = "BYTES", defaultValue = "196608",
            description = "Largest text message. Default: ${DEFAULT-VALUE}")
    private int textBytes;

    @Option(names = "--max-frame-bytes", paramLabel = "BYTES", defaultValue = "2097172",
            description = "Largest screen frame while a phone shares. Default: ${DEFAULT-VALUE}")
    private int frameBytes;

    @Option(names = "--max-fragments", paramLabel = "N", defaultValue = "64",
            description = "Fragments per message, plus one for each 512 bytes of the message."
                    + " Default: ${DEFAULT-VALUE}")
    private int fragments;

    @Option(names = "--message-burst", paramLabel = "N", defaultValue = "5000",
            description = "Texts and pings per phone in one burst. Default: ${DEFAULT-VALUE}")
    private int burst;

    @Option(names = "--messages-per-second", paramLabel = "N", defaultValue = "200",
            description = "Texts and pings per phone and second, on average. Default: ${DEFAULT-VALUE}")
    private int perSecond;

    @Option(names = "--frames-per-second", paramLabel = "N", defaultValue = "240",
            description = "Screen frames per phone and second, on average. Default: ${DEFAULT-VALUE}")
    private int framesPerSecond;

    @Option(names = "--phone-queue-bytes", paramLabel = "BYTES", defaultValue = "1048576",
            description = "Limit of unsent data per phone. Default: ${DEFAULT-VALUE}")
    private int toPhoneBytes;

    @Option(names = "--operator-queue-bytes", paramLabel = "BYTES", defaultValue = "16777216",
            description = "Limit of unsent data per operator. Default: ${DEFAULT-VALUE}")
    private int toOperatorBytes;

    /**
     * The limits that the options ask for.
     *
     * @throws ParameterException if a number is out of its range
     */
    public Limits read() {
        requireAll();
        Limits usual = Limits.DEFAULT;
        Limits.Intake phones = new Limits.Intake(burst, perSecond, framesPerSecond, usual.phones().messages(),
                usual.phones().characters());
        return new Limits(
                new Limits.Connections(total, perAddress, perNetwork, pending, pendingPerAddress, pendingPerNetwork,
                        freeDescriptors),
                new Limits.Handshake(handshakeTime, handshakeBytes),
                new Limits.Message(textBytes, frameBytes, fragments), phones, usual.operators(),
                new Limits.OutQueue(usual.toPhones().messages(), toPhoneBytes),
                new Limits.OutQueue(usual.toOperators().messages(), toOperatorBytes), origins,
                new TrustedProxies(proxies.stream().map(this::network).toList()));
    }

    private void requireAll() {
        require("--max-connections", total, 1);
        require("--max-connections-per-address", perAddress, 1);
        require("--max-connections-per-network", perNetwork, 1);
        require("--max-handshakes", pending, 1);
        require("--max-handshakes-per-address", pendingPerAddress, 1);
        require("--max-handshakes-per-network", pendingPerNetwork, 1);
        require("--free-descriptors", freeDescriptors, 0);
        require("--handshake-bytes", handshakeBytes, 512);
        require("--max-text-bytes", textBytes, 1024);
        require("--max-frame-bytes", frameBytes, 1024);
        require("--max-fragments", fragments, 1);
        require("--message-burst", burst, 1);
        require("--messages-per-second", perSecond, 1);
        require("--frames-per-second", framesPerSecond, 1);
        require("--phone-queue-bytes", toPhoneBytes, 1024);
        require("--operator-queue-bytes", toOperatorBytes, 1024);
        origins.forEach(origin -> WebOrigin.whyNever(origin).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), "--allow-origin " + origin + " can never match: " + why);
        }));
        if (handshakeTime.isZero() || handshakeTime.compareTo(LONGEST_HANDSHAKE) > 0) {
            throw refusal("--handshake-time", "--handshake-time must be more than 0 and at most 1m");
        }
    }

    private Network network(String text) {
        try {
            return Network.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw refusal("--trust-proxy", "--trust-proxy " + text + " " + e.getMessage());
        }
    }

    private void require(String option, int value, int least) {
        if (value < least || value > MOST) {
            throw refusal(option, option + " must be " + least + " to " + MOST + ", not " + value);
        }
    }

    private ParameterException refusal(String option, String rule) {
        return new ParameterException(spec.commandLine(), rule, spec.findOption(option), "");
    }
}
