package dev.golink.screens.capture.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link HostileMedia} in a separate process, so that a crash in native code fails the test. */
class HostileMediaTest {
    private static final long SEED = 20_261_123;
    private static final int MOST_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void hostileMediaDoesNotEndTheProcess() throws IOException, InterruptedException {
        endure(400, MOST_SECONDS);
    }

    @Test
    @Tag("slow")
    void tenThousandHostileFilesOfEachKindDoNotEndTheProcess() throws IOException, InterruptedException {
        endure(10_000, MOST_SECONDS);
    }

    /**
     * Started by hand with {@code -Dgolink.hostile.count=1000000}; {@code -Dgolink.hostile.seed=…} sets another seed.
     */
    @Test
    @EnabledIfSystemProperty(named = "golink.hostile.count", matches = "\\d+")
    void aConfiguredNumberOfHostileFilesDoesNotEndTheProcess() throws IOException, InterruptedException {
        endure(Integer.getInteger("golink.hostile.count"), Integer.MAX_VALUE);
    }

    private void endure(int count, int seconds) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Xms256m",
                "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC",
                "-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"), "-XX:-CreateCoredumpOnCrash"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(one -> one.startsWith("-D") || one.startsWith("--enable-native-access")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HostileMedia.class.getName(),
                Integer.toString(count), Long.toString(Long.getLong("golink.hostile.seed", SEED)),
                folder.resolve("files").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        String said = Files.readString(output);
        System.out.println(said);
        assertThat(ended).as("whether it ended within %d s; it said: %s", seconds, said).isTrue();
        assertThat(process.exitValue()).as("what it ended with; it said: %s", said).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("crash files").noneMatch(file -> file.getFileName().toString().startsWith("hs_err"));
        }
        assertThat(said).contains("all held");
    }
}
