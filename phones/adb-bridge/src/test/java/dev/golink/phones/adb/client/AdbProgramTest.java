package dev.golink.phones.adb.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AdbProgramTest {
    private static final AdbAddress ADDRESS = new AdbAddress("127.0.0.1", 5999);

    @TempDir
    private Path folder;

    private Path adb(String where, String name, String script) throws IOException {
        Path file = folder.resolve(where).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script, UTF_8);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Optional<Path> found(Map<String, String> environment, String system) {
        return AdbProgram.find(environment, folder.resolve("home"), system).map(AdbProgram::file);
    }

    @Test
    void thePathCountsBeforeTheAndroidSdk() throws IOException {
        Path inPath = adb("bin", "adb", "");
        Path inHome = adb("sdk/platform-tools", "adb", "");
        Map<String, String> sdk = Map.of("ANDROID_HOME", folder.resolve("sdk").toString());

        assertThat(found(Map.of("PATH", folder.resolve("none") + File.pathSeparator + folder.resolve("bin"),
                "ANDROID_HOME", folder.resolve("sdk").toString()), "Plan9")).contains(inPath);
        assertThat(found(sdk, "Plan9")).contains(inHome);
        assertThat(found(Map.of("ANDROID_SDK_ROOT", folder.resolve("sdk").toString()), "Plan9")).contains(inHome);
    }

    @Test
    void theUsualFoldersOfEachSystemAreLookedAt() throws IOException {
        Path mac = adb("home/Library/Android/sdk/platform-tools", "adb", "");
        Path windows = adb("local/Android/Sdk/platform-tools", "adb.exe", "");
        Path windowsHome = adb("home/AppData/Local/Android/Sdk/platform-tools", "adb.exe", "");
        Path linux = adb("home/Android/Sdk/platform-tools", "adb", "");

        assertThat(found(Map.of(), "Mac OS X")).contains(mac);
        assertThat(found(Map.of("LOCALAPPDATA", folder.resolve("local").toString()), "Windows 11")).contains(windows);
        assertThat(found(Map.of(), "Windows 11")).contains(windowsHome);
        assertThat(found(Map.of(), "Linux")).contains(linux);
    }

    /** A folder that depends on the current one could be anybody's. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void foldersThatAreNotAbsoluteAndFilesThatAreNoProgramsAreLeftOut() throws IOException {
        Path program = adb("bin", "adb.exe", "");
        Path bin = program.getParent();
        Files.createDirectories(folder.resolve("folder/adb.exe"));
        Path relative = Path.of("").toAbsolutePath().relativize(bin);

        assertThat(found(Map.of("PATH", bin.toString()), "Windows 11")).contains(program);
        assertThat(found(Map.of("PATH", File.pathSeparator + relative + File.pathSeparator + folder.resolve("folder"),
                "ANDROID_HOME", relative.toString()), "Windows 11")).isEmpty();
        assertThat(program.toFile().setExecutable(false)).isTrue();
        assertThat(found(Map.of("PATH", bin.toString()), "Windows 11")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void startingTheServerTellsExitCodeAndOutput() throws IOException {
        AdbProgram program = new AdbProgram(
                adb("bin", "adb", "echo \"$@\"; echo \"h=$ANDROID_ADB_SERVER_ADDRESS\" >&2; exit 3"));

        assertThat(program.startServer(ADDRESS))
                .isEqualTo(new AdbProgram.Started(3, "-P 5999 start-server\nh="));
    }

    /** What adb leaves behind may keep its output open, as on Windows. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aServerThatKeepsTheOutputOpenHoldsNothingUp() throws IOException {
        AdbProgram program = new AdbProgram(
                adb("bin", "adb", "sleep 3 & echo $! >" + folder.resolve("pid") + "; echo started"));

        assertThat(program.startServer(ADDRESS)).isEqualTo(new AdbProgram.Started(0, "started"));

        long left = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        assertThat(ProcessHandle.of(left)).hasValueSatisfying(process -> assertThat(process.destroy()).isTrue());
    }

    @Test
    void aServerOfAnotherComputerIsNotStarted() {
        AdbProgram program = new AdbProgram(folder.resolve("adb"));

        assertThatThrownBy(() -> program.startServer(new AdbAddress("lab", 5037)))
                .isInstanceOf(IOException.class).hasMessageContaining("not at lab:5037");
        assertThatThrownBy(() -> program.startServer(ADDRESS)).isInstanceOf(IOException.class);
    }
}
