package dev.golink.app.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import dev.golink.app.command.CommandLines;
import dev.golink.app.command.DurationText;
import dev.golink.app.command.GoLinkCommand;
import dev.golink.app.command.Options;
import dev.golink.app.command.options.OneLineErrors;
import dev.golink.app.command.options.OptionGroups;
import dev.golink.app.link.ServerAddress;

/** The configuration file and environment variables, behind the command line. */
class ConfigurationTest {
    @TempDir
    private Path folder;
    private Path file = Path.of("");
    private final Map<String, String> variables = new HashMap<>();
    private final List<Options> launched = new ArrayList<>();
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("golink.toml");
    }

    /** A dash stands for a place that sets nothing. */
    @ParameterizedTest
    @CsvSource({"-, -, -, 8080", "9001, -, -, 9001", "-, 9002, -, 9002", "-, -, 9003, 9003", "9001, 9002, -, 9002",
        "9001, -, 9003, 9003", "-, 9002, 9003, 9003", "9001, 9002, 9003, 9003"})
    void theCommandLineWinsOverVariablesAndTheseOverTheFile(String inFile, String inVariable, String typed, int port)
            throws IOException {
        if (!inFile.equals("-")) {
            write("port = " + inFile);
        }
        if (!inVariable.equals("-")) {
            variables.put("GOLINK_PORT", inVariable);
        }

        Options options = start(typed.equals("-") ? new String[0] : new String[]{"--port=" + typed});

        assertThat(options.server().port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({"true, -, -, true", "true, false, -, false", "true, -, --no-headless, false", "false, true, -, true",
        "true, -, --headless, true", "false, -, --headless, true", "true, true, --no-headless, false",
        "true, false, --headless, true"})
    void aSwitchCanBeTurnedOffAgain(boolean inFile, String inVariable, String typed, boolean headless)
            throws IOException {
        write("headless = " + inFile);
        if (!inVariable.equals("-")) {
            variables.put("GOLINK_HEADLESS", inVariable);
        }

        assertThat(start(typed.equals("-") ? new String[0] : new String[]{typed}).headless()).isEqualTo(headless);
    }

    @Test
    void aListOfTheCommandLineReplacesThatOfTheFile() throws IOException {
        write("allow-origin = [\"https://a.example\", \"https://b.example\"]");

        assertThat(start().server().limits().origins())
                .containsExactlyInAnyOrder("https://a.example", "https://b.example");
        assertThat(start("--allow-origin=https://c.example").server().limits().origins())
                .containsExactly("https://c.example");
        variables.put("GOLINK_ALLOW_ORIGIN", "https://d.example, https://e.example");
        assertThat(start().server().limits().origins())
                .containsExactlyInAnyOrder("https://d.example", "https://e.example");
    }

    @Test
    void textsAreTakenAsTheyAre() throws IOException {
        write("data = '/srv/${HOME}/$$ a\"b'");

        assertThat(start().data()).isEqualTo(Path.of("/srv/${HOME}/$$ a\"b"));
    }

    @Test
    void anEmptyVariableCountsAsNotSet() {
        variables.put("GOLINK_PORT", "");
        variables.put("GOLINK_HEADLESS", "");

        assertThat(start().configured()).isEmpty();
    }

    @Test
    void theStandardFileMayBeMissingAndANamedOneMayNot() {
        assertThat(start().server().port()).isEqualTo(8080);

        assertThat(refused("--config=" + folder.resolve("lab.toml"))).contains("lab.toml: there is no such file");
        variables.put("GOLINK_CONFIG", folder.resolve("two.toml").toString());
        assertThat(refused()).contains("two.toml: there is no such file");
    }

    @Test
    void anotherFileReplacesTheStandardFile() throws IOException {
        write("port = 9001\nhttp-port = 9002");
        Path named = Files.writeString(folder.resolve("lab.toml"), "port = 9003");
        Path ofVariable = Files.writeString(folder.resolve("two.toml"), "port = 9004");

        assertThat(start("--config=" + named).server()).returns(9003, server -> server.port()).returns(8081,
                server -> server.httpPort());
        variables.put("GOLINK_CONFIG", ofVariable.toString());
        assertThat(start().server().port()).isEqualTo(9004);
        assertThat(start("--config=" + named).server().port()).isEqualTo(9003);
    }

    @Test
    void eachSystemHasItsPlaceForTheFile() {
        assertThat(ConfigurationSources.standard("Linux", Map.of())).contains(Path.of("/etc/golink/golink.toml"));
        assertThat(ConfigurationSources.standard("Mac OS X", Map.of()))
                .contains(Path.of("/Library/Application Support/GoLink/golink.toml"));
        assertThat(ConfigurationSources.standard("Windows 11", Map.of("ProgramData", "/ProgramData")))
                .contains(Path.of("/ProgramData/GoLink/golink.toml"));
        assertThat(ConfigurationSources.standard("Windows 11", Map.of())).isEmpty();
    }

    @Test
    void aConfiguredConnectGivesWayToOptionsForAnOwnServer() throws IOException {
        write("connect = \"ws://lab.example:8080\"\nport = 9001");

        assertThat(start().connect()).isEqualTo(URI.create("ws://lab.example:8080"));
        assertThat(start("--name=anna").connect()).isNotNull();
        assertThat(start("--headless").connect()).isNull();
        assertThat(start("--demo=3").connect()).isNull();
        assertThat(start("--demo=3").server().port()).isEqualTo(9001);
    }

    @Test
    void connectOnTheCommandLineGoesWithSettingsForAnOwnServer() throws IOException {
        write("headless = true\nport = 9001");

        Options options = start("--connect=ws://lab.example:8080");

        assertThat(options.connect()).isEqualTo(URI.create("ws://lab.example:8080"));
        assertThat(options.headless()).isFalse();
        assertThat(refused("--connect=ws://lab.example:8080", "--port=9000")).contains("--port is for the console's");
    }

    @Test
    void connectAndHeadlessInOneFileContradictEachOther() throws IOException {
        write("headless = true\nconnect = \"ws://lab.example:8080\"");

        assertThat(refused()).contains("golink.toml line 2: connect needs a window, but headless = true starts none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"prot = 8080|prot is not a setting; did you mean port?",
        "http_port = 8080|http_port is not a setting; did you mean http-port?", "x = 1|x is not a setting",
        "config = 'x'|config is an option of the command line only", "[server]|server is a table",
        "port = '8080'|port must be a whole number without quotes, such as 8080",
        "port = 80800|port must be 0 to 65535, not 80800", "port = 8081|port and http-port are both 8081",
        "port = 99999999999|Invalid value for port: '99999999999' is not an int",
        "heart = 5|heart must be a text in quotes, such as \"5s\"", "heart = '1ms'|heart must be 100ms to 10m",
        "heart = '5'|Invalid value for heart: '5' is not a duration such as 500ms, 5s or 2m",
        "headless = 'yes'|headless must be true or false, without quotes", "name = 'a b'|name \"a b\" can't be used",
        "allow-origin = 'https://a'|allow-origin must be a list of texts in quotes, such as [\"https://ops.example\"]",
        "bind = '0.0.0.0'|bind 0.0.0.0 accepts connections without credentials from the network;"
                + " add allow-anonymous = true to allow this",
        "max-connections = 0|max-connections must be 1 to", "handshake-time = '2m'|handshake-time must be more than 0",
        "log-level = 'loud'|Invalid value for log-level: expected one of", "connect = 'lab'|Invalid value for connect",
        "port = = 1|Unexpected '='", "data = '/tmp|Unexpected end of line", "name = 'b'|name previously defined"})
    void aMistakeInTheFileIsReportedWithItsLine(String line, String sentence) throws IOException {
        write("# one\n" + (line.startsWith("name = 'b'") ? "name = 'a'" : "") + "\n" + line + "\n");

        assertThat(refused()).startsWith("golink: " + file + " line 3: ").contains(sentence)
                .endsWith("(golink config check lists all problems)");
        assertThat(run("config", "check", file.toString())).isEqualTo(2);
        assertThat(output.toString().lines()).singleElement().asString().startsWith(file + ":3: ").contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GOLINK_PORT|x|Invalid value for port: 'x' is not an int",
        "GOLINK_PORT|80800|port must be 0 to 65535", "GOLINK_HEADLESS|yes|headless must be true or false, not yes",
        "GOLINK_HTTP_PORT|8080|port and http-port are both 8080",
        "GOLINK_BIND|0.0.0.0|bind 0.0.0.0 accepts connections without credentials from the network;"
                + " add GOLINK_ALLOW_ANONYMOUS=true to allow this"})
    void aMistakeInAVariableIsReportedWithItsName(String variable, String value, String sentence) {
        variables.put(variable, value);

        assertThat(refused()).startsWith("golink: " + variable + ": " + sentence);
        assertThat(run("config", "check")).isEqualTo(2);
        assertThat(output.toString().lines()).singleElement().asString().startsWith(variable + ": " + sentence);
    }

    @Test
    void aMistakeOnTheCommandLineIsReportedAsBefore() throws IOException {
        write("heart = \"6s\"");

        assertThat(refused("--heart=1ms")).isEqualTo("golink: --heart must be 100ms to 10m"
                + " (golink --help lists the options)");
    }

    @Test
    void aFileThatIsNoTextIsReported() throws IOException {
        Files.write(file, new byte[]{'#', (byte) 0xff});

        assertThat(refused()).contains(file + ": the file must be in UTF-8");
    }

    @Test
    void checkReportsAllMistakesInTheOrderOfTheLines() throws IOException {
        write("http-port = 80800\nheart = \"1ms\"\nprot = 1\nport = 8080\nbind = \"0.0.0.0\"\n");
        variables.put("GOLINK_DEMO", "-1");

        assertThat(run("config", "check", file.toString())).isEqualTo(2);

        assertThat(output.toString().lines().map(line -> line.replaceAll("^(.*golink.toml:)?(\\w+):.*", "$2")))
                .containsExactly("1", "2", "3", "5", "GOLINK_DEMO");
    }

    @Test
    void checkWarnsOfVariablesThatNoOptionHas() throws IOException {
        write("port = 9001");
        variables.putAll(Map.of("GOLINK_PROT", "1", "GOLINK_MEMORY", "-Xmx1g", "GOLINK_OPTIONS", "--demo=1", "HOME",
                "/"));

        assertThat(run("config", "check")).isZero();

        assertThat(output.toString().lines()).containsExactly(
                "GOLINK_PROT: warning: there is no such setting; did you mean GOLINK_PORT?", file + ": no problems");
        assertThat(start().server().port()).isEqualTo(9001);
    }

    @Test
    void checkSaysThatTheStandardFileIsMissing() {
        assertThat(run("config", "check")).isZero();

        assertThat(output.toString().lines()).containsExactly(file + " (does not exist): no problems");
    }

    @Test
    void showNamesWhereEachValueComesFrom() throws IOException {
        write("\nport = 9001\nallow-origin = [\"https://a.example\"]");
        variables.put("GOLINK_HTTP_PORT", "9002");

        assertThat(run("--heart=7s", "--headless", "config", "show")).as(errors.toString()).isZero();

        assertThat(output.toString().lines().map(line -> line.replaceAll(" +", " "))).contains(
                "port = 9001 # " + file + " line 2", "http-port = 9002 # GOLINK_HTTP_PORT",
                "heart = \"7s\" # command line", "headless = true # command line", "max-handshakes = 8192 # default",
                "allow-origin = [\"https://a.example\"] # " + file + " line 3", "# connect is not set");
    }

    @Test
    void whatShowPrintsIsAFileWithTheSameSettings() throws IOException {
        write("name = \"anna\"\nbind = \"0.0.0.0\"\nallow-anonymous = true\nend-unwatched = \"10m\"\ndata = 'a\"\\b'");
        Options options = start("--port=9001");
        assertThat(run("--port=9001", "config", "show")).isZero();

        Path shown = Files.writeString(folder.resolve("shown.toml"), output.toString());

        assertThat(run("config", "check", shown.toString())).as(output.toString()).isZero();
        Options again = start("--config=" + shown);
        assertThat(again.server()).isEqualTo(options.server());
        assertThat(again.log()).isEqualTo(options.log());
    }

    @Test
    void showRefusesInvalidSettings() throws IOException {
        write("port = 80800");

        assertThat(run("config", "show")).isEqualTo(2);

        assertThat(errors.toString()).contains("golink.toml line 1: port must be 0 to 65535");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void configAloneAsksForACommand() {
        assertThat(run("config")).isEqualTo(2);

        assertThat(errors.toString()).contains("config needs a command: check or show");
    }

    @Test
    void otherCommandsDoNotReadTheFile() throws IOException {
        write("nonsense");

        assertThat(run("simulate")).isEqualTo(2);

        assertThat(errors.toString()).contains("--url").doesNotContain("golink.toml");
    }

    @Test
    void helpDoesNotReadTheFile() throws IOException {
        write("nonsense");

        assertThat(run("--help")).isZero();
        assertThat(output.toString()).contains("Default: 8080");
    }

    @Test
    void theSampleFileExplainsEverySettingAndChangesNothing() throws IOException {
        String sample = sample();
        write(sample);

        assertThat(start().configured()).isEmpty();
        for (var option : golink().getCommandSpec().options()) {
            if (Keys.isSetting(option)) {
                assertThat(sample).containsPattern("\n# [A-Z][^\n]+\n#" + Keys.of(option) + " = ");
            }
        }
        assertThat(sample).doesNotContain("${", "%n", "Default:", "--help");
    }

    @Test
    void theSampleFileIsValidWithAllItsSettings() throws IOException {
        write(sample().replaceAll("(?m)^#(?=\\S)", ""));

        assertThat(run("config", "check")).as(output.toString()).isZero();
        assertThat(start().configured()).hasSize((int) golink().getCommandSpec().options().stream()
                .filter(Keys::isSetting).count());
    }

    private String sample() {
        CommandLine golink = golink();
        return SampleFile.text(golink.getCommandSpec(), OptionGroups.groups(golink.getCommandSpec()));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private Options start(String... arguments) {
        assertThat(run(arguments)).as(errors.toString()).isZero();
        return launched.getLast();
    }

    /** The one line that says why a start with these arguments is refused. */
    private String refused(String... arguments) {
        errors.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(1);
        return errors.toString().strip();
    }

    private int run(String... arguments) {
        output.getBuffer().setLength(0);
        return golink().execute(arguments);
    }

    private CommandLine golink() {
        CommandLine golink = CommandLines.all(new GoLinkCommand(options -> {
            launched.add(options);
            return 0;
        }, new ConfigurationSources(Optional.of(file), variables)));
        golink.registerConverter(Duration.class, DurationText::parse);
        golink.registerConverter(URI.class, text -> {
            try {
                return ServerAddress.parse(text);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        });
        golink.setParameterExceptionHandler(new OneLineErrors());
        golink.setOut(new PrintWriter(output));
        golink.setErr(new PrintWriter(errors, true));
        return golink;
    }
}
