package dev.golink.server.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.runs.RunCounts;
import dev.golink.server.fleet.runs.RunId;
import dev.golink.server.fleet.runs.RunInfo;
import dev.golink.server.fleet.runs.RunPart;
import dev.golink.server.fleet.runs.RunParts;
import dev.golink.server.fleet.runs.RunStage;
import dev.golink.server.protocol.kept.RunLogLine;

/** One run and how it stands with each of its phones. Every change is O(1) in the number of phones. On one thread. */
public final class RunRecord {
    private final RunLogLine.Begun begun;
    private final int atOnce;
    private final RunPart[] parts;
    private final Map<RunStage, Integer> counts = new EnumMap<>(RunStage.class);
    /** When the command went out to each, in nanoseconds of the monotonic clock; needed until the run is settled. */
    private long[] sentAt;
    private Map<PhoneId, Integer> places = new HashMap<>();
    private int next;

    /** A run that waits for its turn with every phone. */
    RunRecord(RunLogLine.Begun begun, int atOnce) {
        this.begun = begun;
        this.atOnce = atOnce;
        this.parts = begun.phones().stream().map(RunPart::waiting).toArray(RunPart[]::new);
        this.sentAt = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            places.put(parts[i].phone(), i);
        }
        counts.put(RunStage.WAITING, parts.length);
    }

    RunId id() {
        return begun.run();
    }

    RunLogLine.Begun begun() {
        return begun;
    }

    int size() {
        return parts.length;
    }

    /** Whether nothing more will come. */
    boolean isFinished() {
        return !hasWaiting() && count(RunStage.OUT) == 0 && count(RunStage.ASKING) == 0;
    }

    boolean hasWaiting() {
        return count(RunStage.WAITING) > 0;
    }

    /** Whether one more phone may get the command; one that asks its user may take a minute, and holds nobody up. */
    boolean hasRoom() {
        return hasWaiting() && count(RunStage.OUT) < atOnce;
    }

    int atOnce() {
        return atOnce;
    }

    /** The place of a phone; -1 if it is none of this run, or the run is finished. */
    int place(PhoneId phone) {
        return places.getOrDefault(phone, -1);
    }

    PhoneId phone(int place) {
        return parts[place].phone();
    }

    RunStage stage(int place) {
        return parts[place].stage();
    }

    /** Whose turn it is; only to be asked while somebody waits. */
    int nextWaiting() {
        while (parts[next].stage() != RunStage.WAITING) {
            next++;
        }
        return next;
    }

    /** The command goes out to a phone now. */
    void goesOut(int place, long now) {
        sentAt[place] = now;
        become(place, parts[place].at(RunStage.OUT, null));
    }

    /** The phone says that its user is being asked. */
    void asks(int place) {
        become(place, parts[place].at(RunStage.ASKING, null));
    }

    /** Nothing more will come of a phone to which it did not go out, or of which nobody knows how long it took. */
    void settle(int place, RunStage stage) {
        become(place, parts[place].at(stage, null));
    }

    /** A phone has its outcome. */
    void settle(int place, RunStage stage, String reason, Sharing sharing, long now) {
        become(place, new RunPart(parts[place].phone(), stage, reason, sharing, took(place, now)));
    }

    /** What a file says of phones; what it says of others counts for nothing. */
    void restore(List<RunPart> settled) {
        for (RunPart part : settled) {
            int place = place(part.phone());
            if (place >= 0 && part.stage().isSettled()) {
                become(place, part);
            }
        }
    }

    /** Gives up what only a run that goes on needs. */
    void finish() {
        sentAt = new long[0];
        places = Map.of();
    }

    /** Does something with the place of each phone at a stage. */
    void each(RunStage stage, Consumer<Integer> action) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].stage() == stage) {
                action.accept(i);
            }
        }
    }

    /** Those worth another try, in order. */
    List<PhoneId> retriable() {
        return Arrays.stream(parts).filter(part -> part.stage().isRetriable()).map(RunPart::phone).toList();
    }

    int count(RunStage stage) {
        return counts.getOrDefault(stage, 0);
    }

    RunInfo info() {
        return new RunInfo(begun.run(), begun.command(), begun.by(), begun.begunAt(), begun.retryOf(),
                parts.length == 1 ? parts[0].phone() : null, new RunCounts(counts));
    }

    /** All phones as they stand. */
    RunParts whole(long now) {
        List<RunPart> told = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            told.add(part(i, now));
        }
        return new RunParts(begun.run(), true, told);
    }

    /** A phone as it stands. */
    RunPart part(int place, long now) {
        RunPart part = parts[place];
        boolean isOut = part.stage() == RunStage.OUT || part.stage() == RunStage.ASKING;
        return isOut ? part.at(part.stage(), took(place, now)) : part;
    }

    private @Nullable Duration took(int place, long now) {
        return Duration.ofNanos(now - sentAt[place]);
    }

    private void become(int place, RunPart part) {
        counts.merge(parts[place].stage(), -1, Integer::sum);
        counts.merge(part.stage(), 1, Integer::sum);
        parts[place] = part;
    }
}
