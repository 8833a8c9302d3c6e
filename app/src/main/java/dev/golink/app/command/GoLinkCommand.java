package dev.golink.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import dev.golink.app.command.config.Configuration;
import dev.golink.app.command.config.ConfigurationSources;
import dev.golink.app.command.config.Listing;
import dev.golink.app.command.config.Settings;
import dev.golink.app.command.options.BindOptions;
import dev.golink.app.command.options.ChosenFolder;
import dev.golink.app.command.options.HistoryOptions;
import dev.golink.app.command.options.LimitOptions;
import dev.golink.app.command.options.LogOptions;
import dev.golink.app.command.options.OptionGroups;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.command.options.TlsOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.server.ServerConfig;
import dev.golink.server.fleet.id.OperatorId;

/** The command line: its options, their defaults, and which options exclude each other. */
@Command(name = "golink", mixinStandardHelpOptions = true,
        versionProvider = Version.class, sortOptions = false,
        usageHelpAutoWidth = true, abbreviateSynopsis = true,
        description = "A desktop console for fleets of phones, with its server inside.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:GoLink ended normally: by SIGTERM, or because its window was closed.",
            "1:GoLink could not start. A line on standard error says why.", "2:An argument is not valid.",
            "3:GoLink ran out of memory, or an essential part failed."},
        commandListHeading = "%nCommands:%n", footerHeading = "%nExamples:%n",
        footer = {"  golink", "      a window with its own server, to which phones on the network are added",
            "  golink --bind 127.0.0.1 --demo 20", "      for this computer only, with twenty simulated phones",
            "  golink --headless", "      the server without a window",
            "  golink pair", "      a code for one more phone of that server",
            "  golink --connect ws://lab.example:8080", "      a window for a server on another computer",
            "  golink golink://lab.example:8080", "      the same, by a link; an open window asks first",
            "  golink simulate --url ws://127.0.0.1:8080 --phones 100", "      100 simulated phones for a server",
            "",
            "Phones connect to the port. The phone page, which turns any browser into a phone,"
                    + " is at /phone on the same port."})
public final class GoLinkCommand implements Callable<Integer> {
    private static final Duration SHORTEST_HEART = Duration.ofMillis(100);
    private static final Duration LONGEST_HEART = Duration.ofMinutes(10);
    private static final Duration SHORTEST_UNWATCHED = Duration.ofSeconds(10);
    private static final int MOST_DEMO_PHONES = 5_000;
    /** The options allowed with {@code --connect} and with a link; all others are about the console's own server. */
    private static final Set<String> GO_WITH_CONNECT = Set.of("--connect", "--data", "--name", "--log-level",
            "--log-format", "--config", "--pin", "--ca");

    private final ToIntFunction<Options> launch;
    private final ConfigurationSources sources;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--headless", negatable = true, description = "Run the server without a window.")
    private boolean headless;

    @Option(names = "--connect", paramLabel = "URI",
            description = "Show the phones of another server, such as ws://lab.example:8080, or wss://… if it is"
                    + " encrypted. Starts no own server.")
    private @Nullable ServerAddress connect;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
            description = "Port for phones, operators and the phone page; 0 picks a free port."
                    + " Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(names = "--http-port", paramLabel = "PORT", defaultValue = "8081",
            description = "Second port, which serves the same as --port; 0 picks a free port. Default: ${DEFAULT-VALUE}")
    private int httpPort;

    @Mixin
    private BindOptions bind = new BindOptions();

    @Option(names = "--data", paramLabel = "DIR",
            description = "Folder for logs, settings and phone data. Default: this user's data folder.")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE",
            description = "Configuration file, with lines such as port = 8080. Variables such as GOLINK_PORT win over it,"
                    + " and options over both. Default: /etc/golink/golink.toml, if it exists.")
    private @Nullable Path config;

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

    @Option(names = "--adb", negatable = true,
            description = "Connect the Android phones that adb sees on this computer.")
    private boolean adb;

    @Parameters(arity = "0..1", paramLabel = "LINK", converter = LinkConverter.class,
            description = "A link such as golink://lab.example:8080: shows the phones of that server. If a window of the"
                    + " same data folder is open, that window asks first.")
    private @Nullable String link;

    @Mixin
    private ServerTrustOptions trust = new ServerTrustOptions();

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private LogOptions log = new LogOptions();

    /**
     * Creates the command without a configuration file and variables. It passes its options to the launcher and ends
     * with the launcher's exit code.
     */
    public GoLinkCommand(ToIntFunction<Options> launch) {
        this(launch, ConfigurationSources.NONE);
    }

    /** Creates the command, for whose options a configuration file and variables may have values. */
    public GoLinkCommand(ToIntFunction<Options> launch, ConfigurationSources sources) {
        this.launch = launch;
        this.sources = sources;
    }

    @Override
    public Integer call() {
        ParseResult typed = spec.commandLine().getParseResult();
        Set<String> given = given(typed);
        Configuration configuration = configuration(null);
        configuration.requireNoProblems(spec.commandLine());
        Settings settings = configuration.settings().without(given);
        if (settings.names().isEmpty()) {
            return launch.applyAsInt(options(given, Set.of()));
        }
        return launch.applyAsInt(options(given, settings, typed.originalArgs()));
    }

    /**
     * The settings of the configuration file and of variables.
     *
     * @param file the file; null for the one that a start would read
     */
    Configuration configuration(@Nullable Path file) {
        return sources.read(spec, file == null ? config : file);
    }

    /** The name of the file that is read; says so if there is no such file. */
    String fileName(@Nullable Path file) {
        return sources.file(file == null ? config : file)
                .map(path -> Files.exists(path) ? path.toString() : path + " (does not exist)")
                .orElse("no configuration file");
    }

    /**
     * Validates settings as a start without arguments would.
     *
     * @throws ParameterException if one is wrong
     */
    void validate(Settings settings) {
        options(Set.of(), settings, List.of());
    }

    /**
     * The settings that apply with this command line, as a configuration file.
     *
     * @param file the file; null for the one that a start would read
     * @throws ParameterException if a setting is wrong
     */
    String listing(@Nullable Path file) {
        ParseResult typed = spec.commandLine().getParseResult();
        Configuration configuration = configuration(file);
        configuration.requireNoProblems(spec.commandLine());
        Settings settings = Settings.typed(typed).over(configuration.settings());
        Options options = options(given(typed), settings, List.of());
        return Listing.text(OptionGroups.groups(spec), settings,
                Map.of("--data", options.data().toString(), "--name", options.server().operator().value()));
    }

    /** The options by settings that stand before the arguments. */
    private Options options(Set<String> given, Settings settings, List<String> arguments) {
        try {
            spec.commandLine().parseArgs(settings.argumentsBefore(arguments));
            return options(given, settings.names());
        } catch (ParameterException e) {
            throw settings.explained(e);
        }
    }

    private Options options(Set<String> given, Set<String> configured) {
        ServerAddress other = otherServer(given);
        requirePort("--port", port);
        requirePort("--http-port", httpPort);
        require(port == 0 || port != httpPort, configured.contains("--http-port") ? "--http-port" : "--port",
                "--port and --http-port are both " + port + "; choose different ports");
        require(heart.compareTo(SHORTEST_HEART) >= 0 && heart.compareTo(LONGEST_HEART) <= 0, "--heart",
                "--heart must be 100ms to 10m");
        require(endUnwatched == null || endUnwatched.compareTo(SHORTEST_UNWATCHED) >= 0, "--end-unwatched",
                "--end-unwatched must be at least 10s");
        require(demo >= 0 && demo <= MOST_DEMO_PHONES, "--demo", "--demo must be 0 to " + MOST_DEMO_PHONES);
        ServerConfig server = bind.applyTo(ServerConfig.keepingIn(ChosenFolder.of(data, spec), operator())
                .withPorts(port, httpPort)
                .withInterval(heart).withEndUnwatched(endUnwatched).withTls(tls.read()).withLimits(limits.read())
                .withHistory(history.read()));
        boolean remote = other != null || link != null;
        return new Options(headless && !remote, server, demo, adb, other, trust.chosen(), link, log.chosen(), given,
                configured);
    }

    /**
     * The server of {@code --connect}; null for the console's own, and with a link, which counts alone. Options of the command line that are for a server of
     * its own contradict a {@code --connect} beside them, and win over one of the file or a variable. See decision
     * 0052.
     */
    private @Nullable ServerAddress otherServer(Set<String> given) {
        if (link != null) {
            require(!given.contains("--connect"), "--connect",
                    "--connect and a link both name a server; remove one of the two");
            requireNoOwnServer(given, "the link shows another server; remove one of the two");
            return null;
        }
        if (connect == null) {
            return null;
        }
        if (given.contains("--connect")) {
            requireNoOwnServer(given, "--connect shows another server; remove one of the two options");
            return connect;
        }
        if (!GO_WITH_CONNECT.containsAll(given)) {
            return null;
        }
        require(!headless, "--connect", "--connect needs a window, but --headless starts none; remove one of the two");
        return connect;
    }

    private void requireNoOwnServer(Set<String> given, String but) {
        given.forEach(option -> require(GO_WITH_CONNECT.contains(option), option,
                option + " is for the console's own server, but " + but));
    }

    private static Set<String> given(ParseResult typed) {
        return typed.matchedOptions().stream().map(OptionSpec::longestName).collect(Collectors.toUnmodifiableSet());
    }

    private OperatorId operator() {
        if (name == null) {
            return DefaultOperatorName.ofThisUser();
        }
        try {
            return new OperatorId(name);
        } catch (IllegalArgumentException e) {
            String example = OperatorId.nearest(name).orElseGet(DefaultOperatorName::ofThisUser).value();
            throw refusal("--name", "--name \"" + name
                    + "\" can't be used; use 1 to 64 letters, digits or . _ - @ : +, no spaces, such as --name "
                    + example, e);
        }
    }

    private void requirePort(String option, int value) {
        require(value >= 0 && value <= 65_535, option, option + " must be 0 to 65535, not " + value);
    }

    private void require(boolean holds, String option, String rule) {
        if (!holds) {
            throw refusal(option, rule, null);
        }
    }

    private ParameterException refusal(String option, String rule, @Nullable Exception cause) {
        return new ParameterException(spec.commandLine(), rule, cause, spec.findOption(option), "");
    }
}
