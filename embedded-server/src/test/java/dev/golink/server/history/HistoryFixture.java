package dev.golink.server.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.history.CountsAnswer;
import dev.golink.server.fleet.history.CountsQuery;
import dev.golink.server.fleet.history.HistoryAnswer;
import dev.golink.server.fleet.history.HistoryEntry;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.HistoryQuery;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.history.file.FilesReader;
import dev.golink.server.history.file.HistoryFiles;
import dev.golink.server.time.Clocks;

/** A history in a folder, stored by the test's own thread, with clocks that the test sets. */
final class HistoryFixture {
    static final PhoneId PHONE = new PhoneId("lab-7");
    static final OperatorId ANNA = new OperatorId("anna");
    static final Instant BEGIN = Instant.parse("2026-11-10T08:00:00Z");

    final Path folder;
    final List<HistoryState> states = new ArrayList<>();
    private final HistorySetting.Kept setting;
    private final int most;
    private Instant wall = BEGIN;
    private long nanos;
    HistoryQueue queue;
    HistoryKeeper keeper;
    private FilesReader reader;

    HistoryFixture(Path folder) {
        this(folder, (HistorySetting.Kept) HistorySetting.USUAL, HistoryQueue.MOST);
    }

    HistoryFixture(Path folder, HistorySetting.Kept setting, int most) {
        this.folder = folder;
        this.setting = setting;
        this.most = most;
        start();
    }

    /** Starts a server, without an end of the one before. */
    void start() {
        if (reader != null) {
            reader.close();
        }
        FilesReader reading = new FilesReader(folder);
        reader = reading;
        queue = new HistoryQueue(most, () -> {});
        keeper = new HistoryKeeper(queue, new HistoryFiles(folder, setting.bytes(), reading::release), setting,
                new Clocks(() -> nanos, () -> 0, () -> wall), states::add);
    }

    /** Ends the server and starts it again. */
    void restart() {
        keeper.end();
        start();
    }

    Instant now() {
        return wall;
    }

    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    void setWall(Instant time) {
        wall = time;
    }

    void happens(HistoryFact fact) {
        happens(fact, 1);
    }

    void happens(HistoryFact fact, int connected) {
        queue.add(new HistoryItem(wall, PHONE, null, fact, connected));
    }

    void happens(PhoneId phone, OperatorId operator, HistoryFact fact) {
        queue.add(new HistoryItem(wall, phone, operator, fact, 1));
    }

    /** A fact with a number, so that entries can be told apart. */
    static HistoryFact number(int number) {
        return new HistoryFact.TemperatureChanged(number);
    }

    /** Stores all that can be stored now. */
    void store() {
        while (keeper.store()) {
            // there is more
        }
    }

    HistoryAnswer.Page find(HistoryQuery query) {
        try {
            return reader.find(query);
        } catch (DatabaseException e) {
            throw new AssertionError(e);
        }
    }

    List<CountsAnswer.Point> counts(CountsQuery query) {
        try {
            return reader.counts(query);
        } catch (DatabaseException e) {
            throw new AssertionError(e);
        }
    }

    List<HistoryEntry> entries() {
        return find(HistoryQuery.newest(HistoryQuery.MOST)).entries();
    }

    /** The facts in the order in which they happened. */
    List<HistoryFact> facts() {
        return entries().reversed().stream().map(HistoryEntry::fact).toList();
    }
}
