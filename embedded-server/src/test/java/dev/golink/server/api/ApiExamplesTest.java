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
        assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, "curl").canExecute())).as("curl is installed").isTrue();
        try (ApiServer server = new ApiServer(); FixedClient _ = server.phone("lab-7", "")) {
            Map<String, String> variables = Map.of("SERVER", server.address("/").toString().replaceAll("/$", ""),
                    "VIEWER", server.token(Role.VIEWER), "OPERATOR", server.token(Role.OPERATOR));
            List<String> examples = EXAMPLES.matcher(Files.readString(PAGE)).results()
                    .flatMap(block -> block.group(1).replace("\\\n", " ").lines()).toList();

            assertThat(examples).hasSizeGreaterThan(7);
            for (String example : examples) {
                ProcessBuilder builder = new ProcessBuilder("sh", "-c", example.replace("curl ", "curl -f "))
                        .redirectErrorStream(true);
                builder.environment().putAll(variables);
                Process curl = builder.start();
                String answer = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(curl.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(curl.exitValue()).as("%s\n%s", example, answer).isZero();
                assertThat(answer).isNotEmpty();
            }
        }
    }

    @Test
    void eachTypeOfProblemIsExplainedWithItsStatus() throws IOException {
        List<String> explained = TYPE.matcher(Files.readString(PAGE)).results()
                .map(row -> row.group(1) + " " + row.group(2)).toList();

        assertThat(explained).containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + " " + kind.status()).toList());
    }
}
