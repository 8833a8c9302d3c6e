package dev.golink.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends signals to a separate process. */
@Timeout(60)
class EndSignalsTest {
    @ParameterizedTest
    @ValueSource(strings = {"HUP", "INT", "TERM"})
    void aSignalRunsWhatItIsGivenInsteadOfEndingTheProcess(String signal) throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows has no command to send a signal by");
        try (Listening process = Listening.start()) {
            for (int time = 1; time <= 2; time++) {
                process.send(signal);
                assertThat(process.read()).isEqualTo("asked");
            }
            assertThat(process.process.isAlive()).isTrue();
        }
    }

    @Test
    void signalsAreNotHandledWithTheXrsOption() throws Exception {
        try (Listening process = Listening.start("-Xrs")) {
            process.process.toHandle().destroy();

            assertThat(process.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.read()).isNull();
        }
    }

    /** A process that prints a line when it is ready, and another one each time it is asked to end. */
    private record Listening(Process process, BufferedReader said) implements AutoCloseable {
        static Listening start(String... options) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(heedful()));
            builder.command().add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            builder.command().addAll(List.of(options));
            builder.command().addAll(List.of("-cp", System.getProperty("java.class.path"),
                    Listening.class.getName()));
            Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            Listening listening = new Listening(process, process.inputReader());
            assertThat(listening.read()).isEqualTo("listening");
            return listening;
        }

        /**
         * The prefix of a command that does not inherit ignored signals. A shell that runs the tests in the background
         * makes all their processes ignore Ctrl+C.
         */
        private static List<String> heedful() {
            return System.getProperty("os.name").startsWith("Linux")
                    ? List.of("env", "--default-signal=HUP,INT,TERM")
                    : List.of();
        }

        public static void main(String[] arguments) throws InterruptedException {
            EndSignals.handle(() -> System.out.println("asked"));
            System.out.println("listening");
            new CountDownLatch(1).await();
        }

        void send(String signal) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).inheritIO().start()
                    .waitFor()).isZero();
        }

        /** The next line of its output; null at the end. */
        @Nullable
        String read() {
            return CompletableFuture.supplyAsync(this::line).orTimeout(30, TimeUnit.SECONDS).join();
        }

        private @Nullable String line() {
            try {
                return said.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
