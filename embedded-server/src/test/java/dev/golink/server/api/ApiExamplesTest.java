package dev.golink.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.server.FixedClient;
import dev.golink.server.access.right.Role;
import dev.golink.server.protocol.api.ProblemKind;

/** Whether docs/api.md says what is true: its examples are carried out by curl. */
@Timeout(120)
class ApiExamplesTest {
    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final Pattern EXAMPLES = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\| `([a-z_]+)` \\| ([0-9]{3}) \\|");

    @Test
    void eachExampleIsAnsweredWithoutAProblem() throws IOException, InterruptedException {
        try (ApiServer server = new ApiServer(); FixedClient _ = server.phone("lab-7", "")) {
            String viewer = server.token(Role.VIEWER);
            String operator = server.token(Role.OPERATOR);

            for (String example : examples()) {
                assertThat(status(server, example, viewer, operator)).as(example).isIn("200", "202");
            }
        }
    }

    @Test
    void aViewerGivesNoCommandsAndWithoutATokenThereIsNothing() throws IOException, InterruptedException {
        try (ApiServer server = new ApiServer()) {
            String viewer = server.token(Role.VIEWER);
            server.wantTokens();

            for (String example : examples()) {
                assertThat(status(server, example, viewer, viewer)).as(example)
                        .isEqualTo(example.contains("/commands") ? "403" : example.contains("lab-7 ") ? "404" : "200");
                assertThat(status(server, example.replaceFirst("-H \"Authorization[^\"]*\"", ""), viewer, viewer))
                        .as(example).isEqualTo("401");
            }
        }
    }

    private static List<String> examples() throws IOException {
        List<String> examples = EXAMPLES.matcher(Files.readString(PAGE)).results()
                .flatMap(block -> (block.group(1) + "\n").replace("\\\n", " ").lines())
                .filter(line -> !line.isBlank()).map(line -> line + " ").toList();
        assertThat(examples).hasSizeGreaterThan(7);
        return examples;
    }

    /** Carries an example out; returns the status of its answer. */
    private static String status(ApiServer server, String example, String viewer, String operator)
            throws IOException, InterruptedException {
        assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, "curl").canExecute())).as("curl is installed").isTrue();
        ProcessBuilder builder = new ProcessBuilder("sh", "-c",
                example.replace("curl ", "curl -o /dev/null -w '%{http_code}' ")).redirectErrorStream(true);
        builder.environment().putAll(Map.of("SERVER", server.address("/").toString().replaceAll("/$", ""), "VIEWER",
                viewer, "OPERATOR", operator));
        Process curl = builder.start();
        String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    @Test
    void eachTypeOfProblemIsExplainedWithItsStatus() throws IOException {
        List<String> explained = TYPE.matcher(Files.readString(PAGE)).results()
                .map(row -> row.group(1) + " " + row.group(2)).toList();

        assertThat(explained).containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " " + kind.status()).toList());
    }
}
