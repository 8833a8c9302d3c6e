package dev.golink.app.process.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.process.record.ThisProcess;

/** The files by which starts find the open window. */
class InstanceFilesTest {
    @TempDir
    private Path folder;

    @Test
    void namesOfFilesAreReadableAndDiffer() {
        assertThat(name("ws://lab.example:8080")).startsWith("console-lab.example_8080-");
        assertThat(name("ws://lab_example:8080")).isNotEqualTo(name("ws://lab-example:8080"));
        assertThat(name("ws://[1::2]:8080")).isNotEqualTo(name("ws://[1:2::]:8080"));
        assertThat(name("ws://" + "a".repeat(300) + ":8080")).hasSizeLessThan(150);
    }

    @Test
    void aHolderIsReadAsItWasWritten() throws IOException {
        Holder holder = new Holder(new ThisProcess(7, "monday"), Optional.of(folder.resolve("a b")));
        holder.write(folder.resolve("holder"));

        assertThat(Holder.read(folder.resolve("holder"))).contains(holder);
        assertThat(Holder.read(folder.resolve("none"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GoLink 1\npid 7\nboot x\nsocket /tmp/go", "GoLink 1\npid seven\n\n",
        "GoLink 2\npid 7\n\n", "\u0000\n\n"})
    void aHolderThatIsIncompleteCountsAsMissing(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("holder"), text);

        assertThat(Holder.read(file)).isEmpty();
    }

    @Test
    void socketsAreInTheSessionsFolderIfTheirPathsAreShortEnough() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("t"));
        Path session = Files.createDirectory(folder.resolve("s"));
        Path tooLong = Files.createDirectory(folder.resolve("long".repeat(25)));

        assertThat(socket(session.toString(), temporary)).startsWithRaw(session);
        assertThat(socket(tooLong.toString(), temporary)).startsWithRaw(temporary);
        assertThat(socket("relative", temporary)).startsWithRaw(temporary);
        assertThat(socket(folder.resolve("none").toString(), temporary)).startsWithRaw(temporary);
    }

    @Test
    void onlyFilesOfSocketsAreDeleted() throws IOException {
        Path socket = Files.createFile(SocketFolder.newSocket(Map.of(), folder));
        Path beside = Files.createFile(socket.resolveSibling("other"));
        Path foreign = Files.createFile(folder.resolve("console"));

        SocketFolder.delete(foreign);
        SocketFolder.delete(beside);
        assertThat(foreign).exists();
        assertThat(beside).exists();

        SocketFolder.delete(socket);
        assertThat(socket).doesNotExist();
        assertThat(beside).exists();
    }

    private static String name(String server) {
        return InstanceFiles.consoleOf(Path.of("data"), URI.create(server)).name();
    }

    private static Path socket(String session, Path temporary) throws IOException {
        return SocketFolder.newSocket(Map.of("XDG_RUNTIME_DIR", session), temporary);
    }
}
