package dev.golink.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.command.Options;
import dev.golink.app.command.config.ConfigurationSources;
import dev.golink.app.command.options.DurationText;
import dev.golink.app.command.options.LogOptions;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.link.ServerAddress;
import dev.golink.app.preferences.StartPreferences;
import dev.golink.server.TlsSetting;
import dev.golink.server.certificate.Pin;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.history.HistorySetting;
import dev.golink.server.limits.Limits;
import dev.golink.server.network.Network;
import dev.golink.server.proxy.TrustedProxies;

/** Each option reaches its destination, with a window and without, regardless of the preferences. */
class EveryOptionTest {
    /** The preferences of an operator who chose another value than the default for everything. */
    private static final StartPreferences CHOSEN = new StartPreferences(StartPreferences.Mode.OWN, 9_000, 9_001, "",
            "chosen", false);
    private static final Map<String, Sample> SAMPLES = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    static {
        sample("--headless", "", Options::headless, true);
        sample("--connect", "ws://lab.example:8080", Options::connect, ServerAddress.parse("ws://lab.example:8080"));
        sample("--pin", "A".repeat(43), Options::trust,
                new ServerTrustOptions.Chosen(List.of(new Pin("A".repeat(43))), null));
        sample("--ca", "/etc/golink/ca.pem", Options::trust,
                new ServerTrustOptions.Chosen(List.of(), Path.of("/etc/golink/ca.pem")));
        sample("--port", "7001", options -> options.server().port(), 7001);
        sample("--http-port", "7002", options -> options.server().httpPort(), 7002);
        sample("--bind", "127.0.0.2", options -> options.server().bind(), InetAddress.ofLiteral("127.0.0.2"));
        sample("--allow-anonymous", "", options -> options.server().open(), true);
        sample("--allow-text-in-clear", "", options -> options.server().textInClear(), true);
        sample("--config", "/dev/null", Options::given, Set.of("--config"));
        sample("--data", "/tmp/here", options -> options.server().data(), Path.of("/tmp/here"));
        sample("--name", "anna", options -> options.server().operator(), new OperatorId("anna"));
        sample("--heart", "7s", options -> options.server().interval(), Duration.ofSeconds(7));
        sample("--end-unwatched", "28s", options -> options.server().endUnwatched(), Duration.ofSeconds(28));
        sample("--demo", "3", Options::demo, 3);
        sample("--adb", "", Options::adb, true);
        sample("--tls", "off", options -> options.server().tls(), new TlsSetting.Off());
        sample("--tls-cert", "/etc/cert.pem", options -> options.server().tls(),
                new TlsSetting.Files(Path.of("/etc/cert.pem"), Path.of("/etc/cert.pem")));
        sample("--tls-key", "/etc/key.pem", options -> options.server().tls(),
                new TlsSetting.Files(Path.of("/etc/key.pem"), Path.of("/etc/key.pem")));
        sample("--history", "off", options -> options.server().history(), new HistorySetting.Off());
        sample("--history-keep", "30d", options -> options.server().history(),
                new HistorySetting.Kept(Duration.ofDays(30), 2L << 30));
        sample("--history-size", "100", options -> options.server().history(),
                new HistorySetting.Kept(Duration.ofDays(400), 100L << 20));
        limit("--allow-origin", "https://ops.example", Limits::origins, Set.of("https://ops.example"));
        limit("--trust-proxy", "10.0.0.0/8", Limits::proxies,
                new TrustedProxies(List.of(Network.parse("10.0.0.0/8"))));
        limit("--max-connections", "11", limits -> limits.connections().total(), 11);
        limit("--max-connections-per-address", "12", limits -> limits.connections().perAddress(), 12);
        limit("--max-connections-per-network", "26", limits -> limits.connections().perNetwork(), 26);
        limit("--max-handshakes", "13", limits -> limits.connections().pending(), 13);
        limit("--max-handshakes-per-address", "14", limits -> limits.connections().pendingPerAddress(), 14);
        limit("--max-handshakes-per-network", "27", limits -> limits.connections().pendingPerNetwork(), 27);
        limit("--free-descriptors", "15", limits -> limits.connections().freeDescriptors(), 15);
        limit("--handshake-time", "16s", limits -> limits.handshake().deadline(), Duration.ofSeconds(16));
        limit("--handshake-bytes", "1017", limits -> limits.handshake().bytes(), 1017);
        limit("--max-text-bytes", "1028", limits -> limits.message().textBytes(), 1028);
        limit("--max-frame-bytes", "1029", limits -> limits.message().binaryBytes(), 1029);
        limit("--max-fragments", "20", limits -> limits.message().fragments(), 20);
        limit("--message-burst", "21", limits -> limits.phones().burst(), 21);
        limit("--messages-per-second", "22", limits -> limits.phones().perSecond(), 22);
        limit("--frames-per-second", "23", limits -> limits.phones().framesPerSecond(), 23);
        limit("--phone-queue-bytes", "1024", limits -> limits.toPhones().bytes(), 1024L);
        limit("--operator-queue-bytes", "1025", limits -> limits.toOperators().bytes(), 1025L);
        sample("--log-level", "warn", options -> options.log().level(), LogOptions.Level.warn);
        sample("--log-format", "json", options -> options.log().format(), LogOptions.Format.json);
    }

    @Test
    void everyOptionHasASample() {
        Set<String> options = CommandLines.all(new GoLinkCommand(_ -> 0)).getCommandSpec().options().stream()
                .map(OptionSpec::longestName).filter(name -> !Set.of("--help", "--version").contains(name))
                .collect(Collectors.toSet());

        assertThat(SAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(options);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("optionsWithoutWindow")
    void anOptionReachesAServerWithoutAWindow(String name, Sample sample) {
        Options options = parsed(sample.argument(name), "--headless");

        if (!name.equals("--config")) {
            assertThat(sample.reading.apply(options)).isEqualTo(sample.expected);
        }
        assertThat(options.headless()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("optionsWithWindow")
    void anOptionReachesTheServerOfAWindow(String name, Sample sample) {
        StartPlan plan = StartPlan.of(parsed(sample.argument(name)), CHOSEN);

        assertThat(sample.reading.apply(plan.options())).isEqualTo(sample.expected);
        assertThat(plan.troubles()).isEmpty();
        assertThat(plan.options().headless()).isFalse();
        if (plan.hasAnother() && !Set.of("--port", "--http-port").contains(name)) {
            assertThat(sample.reading.apply(plan.usual())).as("also if the chosen ports are taken")
                    .isEqualTo(sample.expected);
        }
    }

    @Test
    void allOptionsTogetherApplyInBothModes() {
        String[] all = SAMPLES.keySet().stream()
                .filter(name -> !Set.of("--headless", "--connect", "--tls").contains(name)) // off contradicts --tls-cert
                .map(name -> SAMPLES.get(name).argument(name)).toArray(String[]::new);
        String[] headless = Arrays.copyOf(all, all.length + 1);
        headless[all.length] = "--headless";

        assertThat(StartPlan.of(parsed(all), CHOSEN).options().server()).isEqualTo(parsed(headless).server());
        assertThat(StartPlan.of(parsed(all), CHOSEN).options().log()).isEqualTo(parsed(headless).log());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void anOptionOfTheConfigurationFileReachesItsDestination(String name, Sample sample) throws IOException {
        Path file = Files.writeString(folder.resolve("golink.toml"), name.substring(2) + " = " + toml(name, sample));

        Options options = parsed(new ConfigurationSources(Optional.of(file), Map.of()));

        assertReached(name, sample, options);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("settings")
    void anOptionOfAVariableReachesItsDestination(String name, Sample sample) {
        String variable = "GOLINK_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        String value = sample.value.isEmpty() ? "true" : sample.value;

        Options options = parsed(new ConfigurationSources(Optional.empty(), Map.of(variable, value)));

        assertReached(name, sample, options);
    }

    private static void assertReached(String name, Sample sample, Options options) {
        assertThat(options.given()).isEmpty();
        assertThat(options.configured()).containsExactly(name);
        assertThat(sample.reading.apply(options)).isEqualTo(sample.expected);
        assertThat(sample.reading.apply(StartPlan.of(options, CHOSEN).options()))
                .as("also if the preferences say something else").isEqualTo(sample.expected);
    }

    private static String toml(String name, Sample sample) {
        if (sample.value.isEmpty()) {
            return "true";
        }
        OptionSpec option = CommandLines.all(new GoLinkCommand(_ -> 0)).getCommandSpec().findOption(name);
        if (option.type() == int.class) {
            return sample.value;
        }
        return option.isMultiValue() ? "[\"" + sample.value + "\"]" : "\"" + sample.value + "\"";
    }

    static Stream<Arguments> settings() {
        return SAMPLES.entrySet().stream().filter(entry -> !entry.getKey().equals("--config"))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> optionsWithoutWindow() {
        return SAMPLES.entrySet().stream().filter(entry -> !Set.of("--connect", "--headless").contains(entry.getKey()))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> optionsWithWindow() {
        return SAMPLES.entrySet().stream().filter(entry -> !entry.getKey().equals("--headless"))
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static void sample(String name, String value, Function<Options, Object> reading, Object expected) {
        SAMPLES.put(name, new Sample(value, reading, expected));
    }

    private static void limit(String name, String value, Function<Limits, Object> reading, Object expected) {
        sample(name, value, options -> reading.apply(options.server().limits()), expected);
    }

    private static Options parsed(String... arguments) {
        return parsed(ConfigurationSources.NONE, arguments);
    }

    private static Options parsed(ConfigurationSources sources, String... arguments) {
        List<Options> launched = new ArrayList<>();
        CommandLine commandLine = CommandLines.all(new GoLinkCommand(options -> {
            launched.add(options);
            return 0;
        }, sources));
        commandLine.registerConverter(Duration.class, DurationText::parse);
        commandLine.registerConverter(ServerAddress.class, ServerAddress::parse);
        assertThat(commandLine.execute(arguments)).isZero();
        return launched.getFirst();
    }

    /**
     * An option with a value that is not its default.
     *
     * @param value    the value on the command line; empty for an option without a value
     * @param reading  reads the value at its destination
     * @param expected the value expected there
     */
    private record Sample(String value, Function<Options, Object> reading, Object expected) {
        String argument(String name) {
            return value.isEmpty() ? name : name + "=" + value;
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
