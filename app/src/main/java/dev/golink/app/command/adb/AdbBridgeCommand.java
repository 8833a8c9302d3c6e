package dev.golink.app.command.adb;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.BridgeTokenOption;
import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.process.ProcessShutdown;
import dev.golink.phones.adb.bridge.AdbBridge;
import dev.golink.phones.adb.bridge.AdbBridges;
import dev.golink.phones.adb.bridge.BridgeName;
import dev.golink.phones.adb.bridge.BridgeTarget;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.certificate.tls.ServerTrust;
import dev.golink.server.network.HostName;

/** {@code golink adb-bridge}: connects the phones at the adb server of this computer to any GoLink server. */
@Command(name = "adb-bridge", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "Connect the phones that adb sees on this computer to a server, until Ctrl+C.",
        footerHeading = "%nExamples:%n",
        footer = {"  golink adb-bridge --url ws://127.0.0.1:8080",
            "  golink adb-bridge --url \"wss://lab.example:8080?pin=PIN\" --name shelf1 --token-file shelf1.token"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The bridge was ended by Ctrl+C or SIGTERM.",
            "1:The server's key is refused, or the bridge could not start.", "2:An argument is not valid."})
public final class AdbBridgeCommand implements Callable<Integer> {
    private final VersionText version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", required = true,
            description = "Server address, such as ws://host:8080, or wss://host:8080 if it is encrypted. A pin of the"
                    + " server's key may be part of it.")
    private ServerAddress url = ServerAddress.of(URI.create("ws://127.0.0.1:8080"));

    @Option(names = "--name", paramLabel = "NAME",
            description = "Name of this bridge, 1 to 20 small letters, digits and dots; the phones' ids begin with"
                    + " adb-NAME-. Default: this computer's name.")
    private @Nullable String name;

    @Option(names = "--adb", paramLabel = "HOST:PORT", converter = AdbAddressConverter.class,
            description = "Address of the adb server. Default: as the variables of adb say it, usually 127.0.0.1:5037.")
    private @Nullable AdbAddress adb;

    @Mixin
    private BridgeTokenOption token = new BridgeTokenOption();

    @Mixin
    private ServerTrustOptions trust = new ServerTrustOptions();

    /** @param version tells the version of this program, which the phones say */
    public AdbBridgeCommand(VersionText version) {
        this.version = version;
    }

    /** Tells the version of this program. */
    @FunctionalInterface
    public interface VersionText {
        /**
         * The version's number, such as 0.1.0.
         *
         * @throws IOException if the program was built without it
         */
        String number() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        URI server = url.server();
        ClientTls tls = tls(server);
        @Nullable
        TokenSecret secret = token.of(server).orElse(null);
        BridgeTarget target = new BridgeTarget(server, bridgeName(), () -> secret, tls);
        AdbAddress address = adbAddress();
        Logging.startForTool();
        return tls != null && trust.refuses(tls, server) ? 1 : run(target, address);
    }

    private int run(BridgeTarget target, AdbAddress address) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BridgeLines lines = new BridgeLines(address);
        CountDownLatch over = new CountDownLatch(1);
        AdbBridge bridge = AdbBridges.start(target, address, version.number(), state -> {
            lines.of(state).forEach(out::println);
            out.flush();
        });
        ProcessShutdown.whenItComes(() -> {
            bridge.close();
            over.countDown();
        });
        bridge.connecting(true);
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        bridge.close();
        return 0;
    }

    private BridgeName bridgeName() {
        try {
            return name == null ? BridgeName.ofComputer(HostName.ofThisComputer()) : new BridgeName(name);
        } catch (IllegalArgumentException e) {
            throw refusal("--name", "--name " + e.getMessage());
        }
    }

    private AdbAddress adbAddress() {
        try {
            return adb == null ? AdbAddress.ofEnvironment(System.getenv()) : adb;
        } catch (IllegalArgumentException e) {
            throw refusal("--adb", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable ClientTls tls(URI server) {
        if (url.pins().isEmpty()) {
            return trust.tls(server).orElse(null);
        }
        if (!trust.chosen().equals(ServerTrustOptions.Chosen.NOTHING)) {
            throw refusal("--url", "--url has a pin, so --pin and --ca can't be used");
        }
        return ClientTls.of(new ServerTrust.Pinned(url.pins()));
    }

    private ParameterException refusal(String option, String rule) {
        return new ParameterException(spec.commandLine(), rule, spec.findOption(option), "");
    }
}
