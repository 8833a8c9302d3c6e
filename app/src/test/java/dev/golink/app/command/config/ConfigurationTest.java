package dev.golink.app.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.app.command.Options;
import dev.golink.app.link.ServerAddress;

/** The configuration file and environment variables, behind the command line. */
class ConfigurationTest extends ConfigurationSetUp {
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

        assertThat(start().connect()).isEqualTo(ServerAddress.parse("ws://lab.example:8080"));
        assertThat(start("--name=anna").connect()).isNotNull();
        assertThat(start("--headless").connect()).isNull();
        assertThat(start("--demo=3").connect()).isNull();
        assertThat(start("--demo=3").server().port()).isEqualTo(9001);
    }

    @Test
    void connectOnTheCommandLineGoesWithSettingsForAnOwnServer() throws IOException {
        write("headless = true\nport = 9001");

        Options options = start("--connect=ws://lab.example:8080");

        assertThat(options.connect()).isEqualTo(ServerAddress.parse("ws://lab.example:8080"));
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
        "bind = 'no such host'|bind no such host is not an address of this computer",
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
        "GOLINK_BIND|no such host|bind no such host is not an address of this computer"})
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
}
