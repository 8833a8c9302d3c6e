package dev.golink.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A separate process that is asked to end while a stand-in for a window is open. */
@Timeout(60)
class WindowShutdownTest {
    @Test
    void windowClosesBeforeTheRestAndTheExitCodeIsZero() throws Exception {
        try (Told process = Told.start("closes")) {
            process.end();

            assertThat(process.said.readAllLines()).containsExactly("window closed", "rest closed");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void aWindowThatHangsDoesNotKeepTheRestFromBeingClosed() throws Exception {
        try (Told process = Told.start("hangs")) {
            process.end();

            assertThat(process.said.readAllLines()).containsExactly("rest closed");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void aWindowThatCannotBeClosedDoesNotKeepTheRestFromBeingClosed() throws Exception {
        try (Told process = Told.start("fails")) {
            process.end();

            assertThat(process.said.readAllLines()).containsExactly("rest closed");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void closingTheWindowEndsTheProcessInTheSameOrder() throws Exception {
        try (Told process = Told.start("is closed by its operator")) {
            assertThat(process.said.readAllLines()).containsExactly("window closed", "rest closed");
            assertThat(process.exitCode()).isZero();
        }
    }

    /** The process; its standard output says when it is ready, and what is closed. */
    private record Told(Process process, BufferedReader said) implements AutoCloseable {
        static Told start(String window) throws IOException {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), Told.class.getName(), window)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            Told told = new Told(process, process.inputReader());
            assertThat(told.said.readLine()).isEqualTo("ready");
            return told;
        }

        public static void main(String[] arguments) throws InterruptedException {
            WindowShutdown window = new WindowShutdown(() -> close(arguments[0]));
            ProcessShutdown.whenItComes(window, () -> System.out.println("rest closed"));
            System.out.println("ready");
            if (arguments[0].equals("is closed by its operator")) {
                window.begin();
            }
            new CountDownLatch(1).await();
        }

        private static void close(String how) {
            switch (how) {
                case "hangs" -> hang();
                case "fails" -> throw new IllegalStateException("No window");
                default -> System.out.println("window closed");
            }
        }

        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        void end() {
            process.toHandle().destroy();
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
