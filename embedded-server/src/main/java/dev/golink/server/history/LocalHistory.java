package dev.golink.server.history;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.golink.server.events.FleetEventListener;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.history.file.HistoryFiles;
import dev.golink.server.time.Clocks;

/**
 * The history of this server, in files of its data folder. Nothing waits for the disk except its own two threads. An
 * answer is completed on the thread that reads.
 */
public final class LocalHistory implements ServerHistory {
    /** The folder within the data folder. */
    public static final String FOLDER = "history";

    private final HistoryRecorder recorder;
    private final HistoryThread thread;
    private final HistoryReader reader;
    private final StateWatches states;
    private final HistoryQueue queue;
    private final Clocks clocks;

    private LocalHistory(Path folder, HistorySetting.Kept setting, int most, Clocks clocks, Executor fleet) {
        this.states = new StateWatches(fleet);
        this.reader = new HistoryReader(folder);
        this.clocks = clocks;
        this.queue = new HistoryQueue(most, this::wake);
        this.recorder = new HistoryRecorder(queue, clocks);
        this.thread = new HistoryThread(queue, new HistoryKeeper(queue,
                new HistoryFiles(folder, setting.bytes(), reader::release), setting, clocks, states::become));
    }

    /**
     * Begins to store. Returns before a file is open. What happens until then waits.
     *
     * @param data  the server's data folder
     * @param fleet runs tasks on the fleet's thread
     */
    public static LocalHistory begin(Path data, HistorySetting.Kept setting, Clocks clocks, Executor fleet) {
        return begin(data, setting, HistoryQueue.MOST, clocks, fleet);
    }

    /** @param most how many entries may wait to be stored */
    static LocalHistory begin(Path data, HistorySetting.Kept setting, int most, Clocks clocks, Executor fleet) {
        LocalHistory history = new LocalHistory(data.resolve(FOLDER), setting, most, clocks, fleet);
        history.thread.start();
        return history;
    }

    @Override
    public HistoryFigures figures() {
        return queue.figures(clocks.now());
    }

    @Override
    public FleetEventListener recorder() {
        return recorder;
    }

    @Override
    public CompletionStage<HistoryAnswer> find(HistoryQuery query) {
        return reader.find(query);
    }

    @Override
    public CompletionStage<CountsAnswer> counts(CountsQuery query) {
        return reader.counts(query);
    }

    @Override
    public Watch watchState(Consumer<HistoryState> listener) {
        return states.add(listener);
    }

    @Override
    public void close() {
        thread.close();
        reader.close();
    }

    private void wake() {
        thread.wake();
    }
}
