package dev.golink.app.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Unrequested ends of a server, and what the next server reports about them. */
class EndIT extends CommandLineSetUp {
    @Test
    void onlyTheNextStartReportsThatTheServerWasKilled() throws Exception {
        try (GoLinkProcess golink = headless()) {
            golink.webSocket();
            golink.signal("KILL");
            assertThat(golink.exitCode()).isEqualTo(137);
        }

        assertThat(saysOfTheLastRun()).contains("it was killed");
        assertThat(saysOfTheLastRun()).isEmpty();
    }

    @Test
    void anOrderlyShutdownIsNotReportedAtTheNextStart() throws IOException {
        assertThat(saysOfTheLastRun()).isEmpty();
        assertThat(saysOfTheLastRun()).isEmpty();
    }

    @Test
    void processExitsWith3WithoutMemoryAndTheNextStartReportsIt() throws IOException {
        Map<String, String> little = Map.of("GOLINK_MEMORY", "-XX:+UseSerialGC -Xmx8m");
        try (GoLinkProcess golink = GoLinkProcess.start(little, arguments("--headless", "--demo=5000"))) {
            assertThat(golink.exitCode()).isEqualTo(3);
        }

        assertThat(saysOfTheLastRun()).contains("ran out of memory");
    }

    @Test
    void helpListsTheExitCodes() throws IOException {
        try (GoLinkProcess help = GoLinkProcess.start("--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(String.join("\n", help.output())).contains("Exit codes:").containsPattern("3 .*memory");
        }
    }

    @Test
    void serverReportsADataFolderThatCannotBeWrittenAndRuns() throws IOException {
        Path folder = Files.createDirectory(data.resolve("golink"));
        Files.writeString(folder.resolve("running"), "a file where a folder should be");
        try (GoLinkProcess golink = headless()) {
            golink.webSocket();
            assertThat(golink.errors()).first().asString().contains(folder.toString(),
                    "can't write to the data folder");
        }
    }

    @Test
    void missingHomeFolderNamesTheDataOptionAndCreatesNothing() throws IOException {
        Map<String, String> nowhere = Map.of("JDK_JAVA_OPTIONS", "-Duser.home=?", "XDG_DATA_HOME", "relative");
        try (GoLinkProcess golink = GoLinkProcess.startIn(nowhere, "cd '" + data + "' && exec \"$0\" \"$@\"",
                "--headless", "--port=0", "--http-port=0")) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.errors()).singleElement().asString().contains("--data DIR");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void withoutALocaleNamesOfAllScriptsWork() throws IOException {
        // The names are given in bytes, because the test itself may run without a locale.
        String script = "exec \"$0\" \"$@\" --name \"$(printf '\\345\\274\\240')\" --data \"$(printf '"
                + data + "/\\346\\225\\260')\"";
        try (GoLinkProcess golink = GoLinkProcess.startIn(Map.of("LC_ALL", "C"), script, "--headless", "--port=0",
                "--http-port=0")) {
            golink.webSocket();
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            assertThat(golink.errors()).noneSatisfy(line -> assertThat(line).contains("\tat "));
        }
    }

    @Test
    void charactersOutsideTheLocaleAreReportedInOneLine() throws IOException {
        String script = "exec \"$(dirname \"$0\")/java\" -m dev.golink.app/dev.golink.app.Main \"$@\" "
                + "--name \"$(printf '\\345\\274\\240')\"";
        try (GoLinkProcess golink = GoLinkProcess.startIn(Map.of("LC_ALL", "C"), script, "--headless")) {
            assertThat(golink.exitCode()).isEqualTo(2);
            assertThat(golink.errors()).singleElement().asString().contains("LC_ALL", "C.UTF-8");
        }
    }

    /** What a server logs about the last run between its start and its end; empty if nothing. */
    private String saysOfTheLastRun() throws IOException {
        try (GoLinkProcess golink = headless()) {
            golink.webSocket();
            await().until(() -> !golink.errors().isEmpty());
            golink.terminate();
            assertThat(golink.exitCode()).isZero();
            return golink.errors().stream().filter(line -> line.contains("The last run")).findFirst().orElse("");
        }
    }
}
