package dev.golink.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.golink.app.command.options.LimitOptions;
import dev.golink.app.command.options.LogOptions;
import dev.golink.app.process.DataFolder;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

/** The command line: its options, their defaults, and which options exclude each other. */
@Command(name = "golink", subcommands = SimulateCommand.class, mixinStandardHelpOptions = true,
        versionProvider = Version.class, sortOptions = false,
        usageHelpAutoWidth = true, abbreviateSynopsis = true,
        description = "A desktop console for fleets of phones, with its server inside.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:GoLink ended normally: by SIGTERM, or because its window was closed.",
            "1:GoLink could not start. A line on standard error says why.", "2:An argument is not valid.",
            "3:GoLink ran out of memory, or an essential part failed."},
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink", "      a window with its own server, for this computer only",
            "  golink --demo 20", "      the same with twenty simulated phones",
            "  golink --bind 0.0.0.0 --allow-anonymous", "      open to all phones on the network",
            "  golink --headless --bind 0.0.0.0 --allow-anonymous", "      the server without a window",
            "  golink --connect ws://lab.example:8080", "      a window for a server on another computer",
            "  golink simulate --url ws://127.0.0.1:8080 --phones 100", "      100 simulated phones for a server",
            "",
            "Phones connect to the WebSocket port. The phone page, which turns any browser into a phone,"
                    + " is at /phone on the HTTP port."})
public final class GoLinkCommand implements Callable<Integer> {
    private static final Duration SHORTEST_HEART = Duration.ofMillis(100);
    private static final Duration LONGEST_HEART = Duration.ofMinutes(10);
    private static final Duration SHORTEST_UNWATCHED = Duration.ofSeconds(10);
    private static final int MOST_DEMO_PHONES = 5_000;
    /** The options allowed with {@code --connect}; all others are about the console's own server. */
    private static final Set<String> GO_WITH_CONNECT = Set.of("--connect", "--data", "--name", "--log-level",
            "--log-format");

    private final ToIntFunction<Options> launch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--headless", description = "Run the server without a window.")
    private boolean headless;

    @Option(names = "--connect", paramLabel = "URI",
            description = "Show the phones of another server, such as ws://lab.example:8080. Starts no own server.")
    private @Nullable URI connect;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
            description = "WebSocket port; 0 picks a free port. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--http-port", paramLabel = "PORT", defaultValue = "8081",
            description = "HTTP port of the phone page; 0 picks a free port. Default: ${DEFAULT-VALUE}")
    private int httpPort;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on. Addresses other than loopback need --allow-anonymous."
                    + " Default: ${DEFAULT-VALUE}")
    private String bind = "";

    @Option(names = "--allow-anonymous",
            description = "Accept every connection. GoLink has no credentials yet.")
    private boolean allowAnonymous;

    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder for logs, settings and phone data. Default: this user's data folder.")
    private @Nullable Path data;

    @Option(names = "--name", paramLabel = "OPERATOR",
            description = "Operator name, shown on phones. Default: the names of this user and this computer.")
    private @Nullable String name;

    @Option(names = "--heart", paramLabel = "DURATION", defaultValue = "5s",
            description = "Shortest heartbeat interval assumed for phones that declare none, such as 500ms, 5s or 1m."
                    + " Default: ${DEFAULT-VALUE}")
    private Duration heart = Duration.ZERO;

    @Option(names = "--end-unwatched", paramLabel = "DURATION",
            description = "Stop sharing a screen that was not watched for this time, such as 10m; at least 10s."
                    + " Default: sharing continues, without frames if the phone can pause.")
    private @Nullable Duration endUnwatched;

    @Option(names = "--demo", paramLabel = "N", defaultValue = "0",
            description = "Connect N simulated phones to the server.")
    private int demo;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private LogOptions log = new LogOptions();

    /** Creates the command, which passes its options to the launcher and ends with the launcher's exit code. */
    public GoLinkCommand(ToIntFunction<Options> launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        return launch.applyAsInt(options());
    }

    private Options options() {
        requireGoesWithConnect();
        requirePort("--port", port);
        requirePort("--http-port", httpPort);
        require(port == 0 || port != httpPort, "--port and --http-port are both " + port + "; choose different ports");
        require(heart.compareTo(SHORTEST_HEART) >= 0 && heart.compareTo(LONGEST_HEART) <= 0,
                "--heart must be 100ms to 10m");
        require(endUnwatched == null || endUnwatched.compareTo(SHORTEST_UNWATCHED) >= 0,
                "--end-unwatched must be at least 10s");
        require(demo >= 0 && demo <= MOST_DEMO_PHONES, "--demo must be 0 to " + MOST_DEMO_PHONES);
        ServerConfig server = ServerConfig.keepingIn(folder(), operator()).withBind(address()).withPorts(port, httpPort)
                .withInterval(heart).withEndUnwatched(endUnwatched).withLimits(limits.read());
        return new Options(headless, server, demo, connect, log.chosen(), given());
    }

    private void requireGoesWithConnect() {
        if (connect != null) {
            given().forEach(option -> require(GO_WITH_CONNECT.contains(option), option + " is for the console's own"
                    + " server, but --connect shows another server; remove one of the two options"));
        }
    }

    private Set<String> given() {
        return spec.commandLine().getParseResult().matchedOptions().stream().map(OptionSpec::longestName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private InetAddress address() {
        try {
            InetAddress address = InetAddress.getByName(bind);
            require(address.isLoopbackAddress() || allowAnonymous, "--bind " + bind + " accepts connections without"
                    + " credentials from the network; add --allow-anonymous to allow this");
            return address;
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "--bind " + bind + " is not an address of this computer",
                    e);
        }
    }

    private Path folder() {
        if (data != null) {
            return data;
        }
        try {
            return DataFolder.standard();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private OperatorId operator() {
        if (name == null) {
            return DefaultOperatorName.ofThisUser();
        }
        try {
            return new OperatorId(name);
        } catch (IllegalArgumentException e) {
            String example = OperatorId.nearest(name).orElseGet(DefaultOperatorName::ofThisUser).value();
            throw new ParameterException(spec.commandLine(), "--name \"" + name
                    + "\" can't be used; use 1 to 64 letters, digits or . _ - @ : +, no spaces, such as --name "
                    + example,
                    e);
        }
    }

    private void requirePort(String option, int value) {
        require(value >= 0 && value <= 65_535, option + " must be 0 to 65535, not " + value);
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }
}
