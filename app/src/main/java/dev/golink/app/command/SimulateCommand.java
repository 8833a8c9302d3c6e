package dev.golink.app.command;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import dev.golink.app.command.options.Logging;
import dev.golink.app.command.options.PhoneCredentialOptions;
import dev.golink.app.command.options.ServerTrustOptions;
import dev.golink.app.process.OpenFiles;
import dev.golink.phones.simulator.load.Faults;
import dev.golink.phones.simulator.load.LoadScreens;
import dev.golink.phones.simulator.load.SwarmCredential;
import dev.golink.phones.simulator.load.SwarmLoad;
import dev.golink.phones.simulator.picture.UprightSize;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.certificate.tls.ClientTls;
import dev.golink.server.fleet.id.PhoneId;

/** {@code golink simulate}: connects simulated phones to any server, and reports how the server copes. */
@Command(name = "simulate", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Connect simulated phones to a server and report how the server performs.",
        footerHeading = "%nExamples:%n",
        footer = {"  golink simulate --url ws://127.0.0.1:8080 --phones 100 --for 10m",
            "  golink simulate --url ws://lab.example:8080 --faults silent:2%%,drop:1%%/min", "",
            "Exit code: 0 if every phone was online at least once, otherwise 1."})
final class SimulateCommand implements Callable<Integer> {
    private static final Duration SHORTEST_HEART = Duration.ofMillis(100);
    private static final Duration LONGEST_HEART = Duration.ofMinutes(10);
    private static final int MOST_FPS = 30;
    /** How many files a process has open besides the phones' connections. */
    private static final int OTHER_FILES = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", required = true,
            description = "Server address, such as ws://host:8080, or wss://host:8080 if it is encrypted.")
    private URI url = URI.create("");

    @Option(names = "--phones", paramLabel = "N", defaultValue = "1000",
            description = "Number of phones. Default: ${DEFAULT-VALUE}")
    private int phones;

    @Option(names = "--heart", paramLabel = "DURATION", defaultValue = "5s",
            description = "Heartbeat interval, such as 500ms, 5s or 1m. Default: ${DEFAULT-VALUE}")
    private Duration heart = Duration.ZERO;

    @Option(names = "--sharing", paramLabel = "N", defaultValue = "20",
            description = "Number of phones that share their screen when an operator asks. Default: ${DEFAULT-VALUE}")
    private int sharing;

    @Option(names = "--codec", paramLabel = "CODEC", defaultValue = "h264",
            description = "Codec: h264 (and jpeg on request), or jpeg only. Default: ${DEFAULT-VALUE}")
    private String codec = "";

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "720x1600", converter = SizeConverter.class,
            description = "Screen size; operators may ask for a smaller size. Default: ${DEFAULT-VALUE}")
    private UprightSize size = UprightSize.FULL;

    @Option(names = "--fps", paramLabel = "N", defaultValue = "30",
            description = "Highest frame rate, 1 to 30 (JPEG: 10). Operators may ask for fewer frames. Default: ${DEFAULT-VALUE}")
    private int fps;

    @Option(names = "--faults", paramLabel = "FAULTS", defaultValue = "none", converter = FaultsConverter.class,
            description = {
                "Faults and their share of the phones, such as silent:2%%,drop:1%%/min,refuse:5%%,slow:1%%,legacy:10%%.",
                "silent: the phone stops sending, but stays connected;",
                "drop: the phone loses its connection and reconnects (share per minute);",
                "refuse: the phone refuses to share its screen;",
                "slow: the phone repeatedly stops reading for a while;",
                "still: the phone shares one picture and reports a still screen;",
                "stalled: the phone shares, but repeatedly sends no frames for a while;",
                "corrupt: the phone shares, but repeatedly sends damaged frames for a while;",
                "legacy: the phone sends no hello and uses only the fixed part of the protocol;",
                "ping: like legacy, with a bare ping every 30 s as heartbeat."})
    private Faults faults = Faults.NONE;

    @Option(names = "--ramp", paramLabel = "N/s", defaultValue = "1000/s", converter = RateConverter.class,
            description = "Phones that connect per second at the start. Default: ${DEFAULT-VALUE}")
    private double ramp;

    @Option(names = "--for", paramLabel = "DURATION", description = "Duration, such as 10m. Default: until Ctrl+C.")
    private @Nullable Duration time;

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "1",
            description = "Random seed that assigns faults and sharing to phones. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "sim-",
            description = "Prefix of the phones' ids. Several simulators on one server need different prefixes."
                    + " Default: ${DEFAULT-VALUE}")
    private String prefix = "";

    @Mixin
    private PhoneCredentialOptions credentials = new PhoneCredentialOptions();

    @Mixin
    private ServerTrustOptions trust = new ServerTrustOptions();

    @Override
    public Integer call() {
        SwarmLoad load = load();
        SwarmCredential credential = credentials.of(url);
        ClientTls tls = trust.tls(url).orElse(null);
        Logging.startForTool();
        return tls != null && trust.refuses(tls, url) ? 1
                : new Simulation(load, credential, tls, time, System.err).run();
    }

    private SwarmLoad load() {
        requireAddress();
        require(phones >= 1, "--phones must be 1 or more, not " + phones);
        require(heart.compareTo(SHORTEST_HEART) >= 0 && heart.compareTo(LONGEST_HEART) <= 0,
                "--heart must be 100ms to 10m");
        require(sharing >= 0, "--sharing must be 0 or more, not " + sharing);
        require(codec.equals("h264") || codec.equals("jpeg"), "--codec must be h264 or jpeg, not " + codec);
        require(fps >= 1 && fps <= MOST_FPS, "--fps must be 1 to " + MOST_FPS + ", not " + fps);
        requireIds();
        requireFiles();
        return new SwarmLoad(url, phones, heart, Math.min(sharing, phones),
                new LoadScreens(codec.equals("h264"), size, fps),
                faults, ramp, seed, prefix);
    }

    private void requireAddress() {
        boolean bare = url.getRawPath() == null || url.getRawPath().isEmpty() || url.getRawPath().equals("/");
        boolean isWebSocket = "ws".equals(url.getScheme()) || "wss".equals(url.getScheme());
        require(isWebSocket && HostAndPort.isIn(url) && bare && url.getRawQuery() == null,
                "--url " + url + " is not a valid address; use an address without a path, such as ws://host:8080");
    }

    private void requireIds() {
        try {
            var _ = new PhoneId(prefix + "0".repeat(Math.max(5, String.valueOf(phones).length())));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--prefix " + prefix + ": " + e.getMessage(), e);
        }
    }

    private void requireFiles() {
        OptionalInt limit = OpenFiles.limit();
        require(limit.isEmpty() || phones <= limit.getAsInt() - OTHER_FILES, "--phones " + phones + " needs "
                + (phones + OTHER_FILES) + " open files, but the limit of this process is " + limit.orElse(0)
                + "; raise the limit (ulimit -n), or run several simulators with fewer phones and different --prefix");
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), rule);
        }
    }

    /** Reads a size such as {@code 360x800}. */
    static final class SizeConverter implements ITypeConverter<UprightSize> {
        private static final Pattern FORM = Pattern.compile("(\\d{2,4})x(\\d{2,4})");
        private static final int SMALLEST = 64;
        private static final int LARGEST = 2880;

        @Override
        public UprightSize convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is not a size such as 360x800");
            }
            return new UprightSize(side(matcher.group(1)), side(matcher.group(2)));
        }

        private static int side(String text) {
            int side = Integer.parseInt(text);
            if (side < SMALLEST || side > LARGEST || side % 2 != 0) {
                throw new TypeConversionException("width and height must be even numbers from " + SMALLEST + " to "
                        + LARGEST + ", not " + side);
            }
            return side;
        }
    }

    /** Reads {@code --faults}. */
    static final class FaultsConverter implements ITypeConverter<Faults> {
        @Override
        public Faults convert(String text) {
            try {
                return Faults.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads a rate such as {@code 2500/s}. */
    static final class RateConverter implements ITypeConverter<Double> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(?:/s)?");

        @Override
        public Double convert(String text) {
            Matcher matcher = FORM.matcher(text);
            double rate = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
            if (rate <= 0) {
                throw new TypeConversionException("'" + text + "' is not a rate such as 2500/s");
            }
            return rate;
        }
    }
}
