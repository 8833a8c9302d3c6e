package dev.golink.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What comes from outside into the build, and what the workflows may do: each is fixed, and no more than needed. */
class WorkflowsTest {
    private static final Pattern ACTION = Pattern.compile("(?m)^\\s*(?:- )?uses:(.*)$");
    private static final Pattern JOB = Pattern.compile("(?m)^  [a-z]+:\n(?:    .*\n|\n)+");

    @Test
    void everyActionIsACommitWithItsVersionInAComment() throws IOException {
        List<String> actions = workflows().stream().flatMap(text -> ACTION.matcher(text).results())
                .map(match -> match.group(1)).toList();

        assertThat(actions).isNotEmpty().allMatch(action -> action.matches(" [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9.]+"));
    }

    @Test
    void aWorkflowReadsOnlyAndOneJobMayPublish() throws IOException {
        for (String text : workflows()) {
            assertThat(text).contains("\npermissions:\n  contents: read\n");
        }
        assertThat(workflows().stream().flatMap(text -> JOB.matcher(text).results()).map(MatchResult::group)
                .filter(job -> job.contains(": write"))).singleElement().asString().startsWith("  release:")
                .contains("contents: write").doesNotContain("checkout@");
    }

    @Test
    void everyJobHasATimeLimit() throws IOException {
        assertThat(workflows().stream().flatMap(text -> JOB.matcher(text.substring(text.indexOf("\njobs:"))).results())
                .map(MatchResult::group)).hasSize(4).allMatch(job -> job.contains("\n    timeout-minutes: "));
    }

    @Test
    void theDownloadedMavenIsCheckedByItsSum() {
        assertThat(Sources.PROJECT.resolve(".mvn/wrapper/maven-wrapper.properties")).content()
                .containsPattern("(?m)^distributionSha256Sum=[0-9a-f]{64}$");
    }

    @Test
    void theProgramDoesNotSayWhenItWasBuilt() {
        assertThat(Sources.PROJECT.resolve("app/src/main/resources/build.properties")).content()
                .isEqualToIgnoringNewLines("version=${project.version}");
        assertThat(Sources.PROJECT.resolve("pom.xml")).content()
                .containsPattern("<project.build.outputTimestamp>[-0-9T:]+Z<");
    }

    private static List<String> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Sources.PROJECT.resolve(".github/workflows"))) {
            List<String> texts = files.map(WorkflowsTest::read).toList();
            assertThat(texts).hasSize(2);
            return texts;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
