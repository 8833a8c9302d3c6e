package dev.golink.app.command.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import dev.golink.app.command.Options;
import dev.golink.app.command.options.OptionGroups;

/** The commands {@code golink config check} and {@code golink config show}, and the sample file. */
class ConfigCommandTest extends ConfigurationSetUp {
    @Test
    void checkReportsAllMistakesInTheOrderOfTheLines() throws IOException {
        write("http-port = 80800\nheart = \"1ms\"\nprot = 1\nport = 8080\nbind = \"no such host\"\n");
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
}
