package dev.golink.server.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.AtomicFile;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunOrder;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.protocol.storage.RunLogLine;

/** The file of runs, with one line for each event. A damaged line does not affect the others. */
final class RunFile {
    private static final Logger LOG = LoggerFactory.getLogger(RunFile.class);

    private final Path path;

    RunFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /**
     * The runs of earlier starts, settled, oldest first. Phones without an outcome in the file get the stage unknown.
     *
     * @throws IOException if the file exists but cannot be read
     */
    List<RunRecord> read() throws IOException {
        Map<RunId, RunRecord> runs = new LinkedHashMap<>();
        int damaged = 0;
        if (Files.exists(path)) {
            try (BufferedReader lines = reader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    damaged += line.isBlank() || take(line, runs) ? 0 : 1;
                }
            }
        }
        if (damaged > 0) {
            LOG.error("{} lines of {} are damaged and ignored. The other lines are used.", damaged, path);
        }
        List<RunRecord> all = new ArrayList<>(runs.values());
        all.forEach(RunFile::settleRest);
        return all;
    }

    private static void settleRest(RunRecord run) {
        run.each(RunStage.WAITING, place -> run.settle(place, RunStage.UNKNOWN));
        run.finish();
    }

    private static boolean take(String text, Map<RunId, RunRecord> runs) {
        Optional<RunLogLine> line = RunLogLine.read(text);
        line.ifPresent(read -> {
            switch (read) {
                case RunLogLine.Begun begun ->
                    runs.putIfAbsent(begun.run(), new RunRecord(begun, RunOrder.USUAL_AT_ONCE));
                case RunLogLine.Settled(var run, var parts) -> {
                    RunRecord of = runs.get(run);
                    if (of != null) {
                        of.restore(parts);
                    }
                }
            }
        });
        return line.isPresent();
    }

    /** Appends lines. They start on a new line even if the last write was incomplete. */
    void append(List<RunLogLine> lines) throws IOException {
        StringBuilder text = new StringBuilder("\n");
        lines.forEach(line -> text.append(RunLogLine.write(line)).append('\n'));
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Removes all lines of some runs, and the damaged lines. */
    void leaveOut(Set<RunId> forgotten) throws IOException {
        Predicate<RunLogLine> kept = line -> !forgotten.contains(line.run());
        try (BufferedReader lines = reader()) {
            AtomicFile.write(path, out -> {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (RunLogLine.read(line).filter(kept).isPresent()) {
                        out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
                    }
                }
            });
        }
    }

    /** A reader for which bytes that are not UTF-8 damage their line, not the whole file. */
    private BufferedReader reader() throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    }
}
