package dev.golink.phones.adb.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dev.golink.phones.adb.shell.ShellCommand;

/** The scripts for phones, in this computer's shell. */
@DisabledOnOs(OS.WINDOWS)
final class GuardTest {
    /** Behaves as screenrecord: it takes no notice of a broken pipe, and ends in good order at SIGHUP. */
    private static final String RECORDS = "trap '' PIPE; trap 'exit 0' HUP; echo $$;"
            + " while :; do echo picture 2>/dev/null; sleep 0.02; done";

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void aProgramThatTakesNoNoticeOfABrokenPipeEndsWhenItsStreamIsClosed() throws IOException {
        Process shell = start(PhonePrograms.guarded(List.of("sh", "-c", RECORDS)));
        BufferedReader out = shell.inputReader();
        ProcessHandle program = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
        assertThat(out.readLine()).isEqualTo("picture");

        shell.getInputStream().close();
        shell.getOutputStream().close();

        Awaitility.await().until(() -> !program.isAlive() && !shell.isAlive());
    }

    @Test
    void aProgramThatEndsByItselfEndsItsStreamAndLeavesNothingBehind() throws IOException, InterruptedException {
        Process shell = start(PhonePrograms.guarded(List.of("sh", "-c", "echo no encoder >&2; exit 7")));

        assertThat(shell.inputReader().readLine()).isEqualTo("no encoder");
        assertThat(shell.inputReader().readLine()).as("the end, though standard input is still open").isNull();
        assertThat(shell.waitFor()).isEqualTo(7);
        assertThat(shell.descendants()).isEmpty();
    }

    @Test
    void theArgumentsArriveAsTheyAre() throws IOException {
        Process shell = start(PhonePrograms.guarded(List.of("printf", "%s|", "a b", "$(id)", "';--", "*")));

        assertThat(shell.inputReader().readLine()).isEqualTo("a b|$(id)|';--|*|");
    }

    @Test
    void theLoopThatLooksForTheRotationEndsAfterItsStreamWasClosed() throws IOException {
        Process shell = start(PhonePrograms.turns());
        BufferedReader out = shell.inputReader();
        for (String line = out.readLine(); !line.equals("."); line = out.readLine()) {
            assertThat(line).as("this computer has no dumpsys").contains("not found");
        }
        shell.getInputStream().close();

        Awaitility.await().until(() -> !shell.isAlive());
    }

    private Process start(ShellCommand command) throws IOException {
        Process process = new ProcessBuilder(command.words()).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }
}
