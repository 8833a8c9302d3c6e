package dev.golink.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a process that is killed while it writes loses nothing that it said was committed. */
class AuditKillTest {
    private static final Random RANDOM = new Random(18);

    @TempDir
    private Path folder;

    @Test
    void noCommittedEntryIsLostAndTheChainIsWhole() throws Exception {
        killAndCheck(3);
    }

    @Test
    @Tag("slow")
    void noCommittedEntryIsLostInTwentyKills() throws Exception {
        killAndCheck(20);
    }

    private void killAndCheck(int times) throws Exception {
        Set<String> committed = new LinkedHashSet<>();
        for (int kill = 0; kill < times; kill++) {
            committed.addAll(killed("k" + kill, 50 + RANDOM.nextInt(800)));
            Set<String> found = new HashSet<>();
            AuditFile.each(folder.resolve(AuditFile.NAME), entry -> {
                found.add(entry.detail());
                return true;
            });
            assertThat(AuditFile.verify(folder.resolve(AuditFile.NAME), List.of()).fault()).isNull();
            assertThat(found).containsAll(committed);
        }
    }

    /** Lets a process write until it has printed some numbers, and kills it. Returns the numbers. */
    private Set<String> killed(String name, int lines) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                AuditingProcess.class.getName(), folder.toString(), name)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Set<String> printed = new LinkedHashSet<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                printed.add(line);
                if (printed.size() == lines) {
                    process.toHandle().destroyForcibly(); // unlike Process, it leaves open what was printed
                }
                line = out.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(printed).hasSizeGreaterThanOrEqualTo(lines);
        return printed;
    }
}
