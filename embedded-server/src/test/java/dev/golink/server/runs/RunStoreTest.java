package dev.golink.server.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.protocol.storage.RunLogLine;

/** Tests the file that stores runs. */
class RunStoreTest {
    private static final Instant START = Instant.ofEpochMilli(1_766_000_000_000L);

    @TempDir
    private Path folder;

    @Test
    void aRunAndItsOutcomesSurviveARestart() {
        RunPart refused = new RunPart(new PhoneId("b"), RunStage.REFUSED, "not now", Sharing.DENIED,
                Duration.ofMillis(4_200));
        try (RunStore store = RunStore.open(folder)) {
            store.runs().log().add(begun("r-1", "a", "b"));
            store.runs().log().add(settled("r-1", part("a", RunStage.DONE), refused));
        }

        try (RunStore store = RunStore.open(folder)) {
            RunRecord run = store.runs().runs().getFirst();
            assertThat(run.whole(0).parts()).containsExactly(part("a", RunStage.DONE), refused);
            assertThat(run.info()).returns(new OperatorId("anna"), RunInfo::by).returns(START, RunInfo::begunAt);
        }
    }

    @Test
    void phonesWithoutAnOutcomeAreUnknownAfterARestart() {
        try (RunStore store = RunStore.open(folder)) {
            store.runs().log().add(begun("r-1", "a", "b", "c"));
            store.runs().log().add(settled("r-1", part("b", RunStage.DONE)));
        }

        assertThat(stages()).containsExactly(RunStage.UNKNOWN, RunStage.DONE, RunStage.UNKNOWN);
    }

    @Test
    void aDamagedLineDoesNotAffectOtherLines() throws IOException {
        try (RunStore store = RunStore.open(folder)) {
            store.runs().log().add(begun("r-1", "a", "b"));
            store.runs().log().add(settled("r-1", part("a", RunStage.DONE)));
        }
        Path file = folder.resolve("runs.jsonl");
        String text = Files.readString(file).replace("{\"run\":\"r-1\",\"phones\"", "{\"run\":\"r-1\",\"pho");
        Files.writeString(file,
                text + "{\"run\":\"r-1\",\"phones\":[{\"id\":\"b\",\"stage\":\"sent\"}]}\n\u0000\n{\"ru");

        assertThat(stages()).containsExactly(RunStage.UNKNOWN, RunStage.SENT);
    }

    @Test
    void anEntryAfterAnIncompleteLineStartsANewLine() throws IOException {
        try (RunStore store = RunStore.open(folder)) {
            store.runs().log().add(begun("r-1", "a"));
        }
        Files.writeString(folder.resolve("runs.jsonl"), "{\"run\":\"r-1\",\"pho", StandardOpenOption.APPEND);

        try (RunStore store = RunStore.open(folder)) {
            store.runs().log().add(settled("r-1", part("a", RunStage.DONE)));
        }

        assertThat(stages()).containsExactly(RunStage.DONE);
    }

    @Test
    void aHundredForgottenRunsAreRemovedFromTheFile() throws IOException {
        try (RunStore store = RunStore.open(folder)) {
            for (int i = 0; i < 101; i++) {
                store.runs().log().add(begun("r-" + i, "a"));
            }
            store.runs().log().add(settled("r-100", part("a", RunStage.SENT)));
            store.runs().log().forget(IntStream.range(0, 100).mapToObj(i -> new RunId("r-" + i)).toList());
        }

        assertThat(Files.readAllLines(folder.resolve("runs.jsonl"))).hasSize(2);
        assertThat(stages()).containsExactly(RunStage.SENT);
    }

    @Test
    void theSecondServerOfAFolderDoesNotSaveItsRuns() {
        try (RunStore first = RunStore.open(folder); RunStore second = RunStore.open(folder)) {
            second.runs().log().add(begun("r-2", "a"));
            first.runs().log().add(begun("r-1", "a"));
        }

        try (RunStore store = RunStore.open(folder)) {
            assertThat(store.runs().runs()).extracting(run -> run.id().value()).containsExactly("r-1");
        }
    }

    private List<RunStage> stages() {
        try (RunStore store = RunStore.open(folder)) {
            return store.runs().runs().getFirst().whole(0).parts().stream().map(RunPart::stage).toList();
        }
    }

    private static RunLogLine begun(String run, String... phones) {
        return new RunLogLine.Begun(new RunId(run), new Command.StopSharing(), new OperatorId("anna"), START, null,
                List.of(phones).stream().map(PhoneId::new).toList());
    }

    private static RunLogLine settled(String run, RunPart... parts) {
        return new RunLogLine.Settled(new RunId(run), List.of(parts));
    }

    private static RunPart part(String phone, RunStage stage) {
        return RunPart.waiting(new PhoneId(phone)).at(stage, Duration.ofMillis(7));
    }
}
