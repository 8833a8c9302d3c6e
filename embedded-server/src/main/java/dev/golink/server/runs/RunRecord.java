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
import dev.golink.server.protocol.storage.RunLogLine;

/** One run and the stage of each of its phones. Every change is O(1) in the number of phones. For one thread only. */
public final class RunRecord {
    private final RunLogLine.Begun begun;
    private final int atOnce;
    private final RunPart[] parts;
    private final Map<RunStage, Integer> counts = new EnumMap<>(RunStage.class);
    /**
     * When the command was sent to each phone, in nanoseconds of the monotonic clock. Needed until the run is settled.
     */
    private long[] sentAt;
    private Map<PhoneId, Integer> places = new HashMap<>();
    private int next;

    /** Creates a run in which every phone waits. */
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

    /** Whether every phone is settled. */
    boolean isFinished() {
        return !hasWaiting() && count(RunStage.OUT) == 0 && count(RunStage.ASKING) == 0;
    }

    boolean hasWaiting() {
        return count(RunStage.WAITING) > 0;
    }

    /**
     * Whether the command may be sent to one more phone. A phone that asks its user may take a minute, and does not
     * count.
     */
    boolean hasRoom() {
        return hasWaiting() && count(RunStage.OUT) < atOnce;
    }

    int atOnce() {
        return atOnce;
    }

    /** The index of a phone; -1 if it is not in this run, or the run is finished. */
    int place(PhoneId phone) {
        return places.getOrDefault(phone, -1);
    }

    PhoneId phone(int place) {
        return parts[place].phone();
    }

    RunStage stage(int place) {
        return parts[place].stage();
    }

    /** The index of the next waiting phone. To be called only while a phone waits. */
    int nextWaiting() {
        while (parts[next].stage() != RunStage.WAITING) {
            next++;
        }
        return next;
    }

    /** Records that the command is sent to a phone now. */
    void goesOut(int place, long now) {
        sentAt[place] = now;
        become(place, parts[place].at(RunStage.OUT, null));
    }

    /** Records that the phone asks its user. */
    void asks(int place) {
        become(place, parts[place].at(RunStage.ASKING, null));
    }

    /** Settles a phone to which the command was not sent, or for which it is unknown how long it took. */
    void settle(int place, RunStage stage) {
        become(place, parts[place].at(stage, null));
    }

    /** Settles a phone with its outcome. */
    void settle(int place, RunStage stage, String reason, Sharing sharing, long now) {
        become(place, new RunPart(parts[place].phone(), stage, reason, sharing, took(place, now)));
    }

    /** Restores the settled phones that a file contains. Phones that are not in this run are ignored. */
    void restore(List<RunPart> settled) {
        for (RunPart part : settled) {
            int place = place(part.phone());
            if (place >= 0 && part.stage().isSettled()) {
                become(place, part);
            }
        }
    }

    /** Frees what only an unfinished run needs. */
    void finish() {
        sentAt = new long[0];
        places = Map.of();
    }

    /** Runs an action with the index of each phone at a stage. */
    void each(RunStage stage, Consumer<Integer> action) {
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].stage() == stage) {
                action.accept(i);
            }
        }
    }

    /** The phones worth another try, in order. */
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

    /** Some phones in their present state, in order. */
    List<RunPart> parts(int from, int most, long now) {
        List<RunPart> told = new ArrayList<>();
        for (int place = from; place < parts.length && told.size() < most; place++) {
            told.add(part(place, now));
        }
        return told;
    }

    /** All phones in their present state. */
    RunParts whole(long now) {
        return new RunParts(begun.run(), true, parts(0, parts.length, now));
    }

    /** One phone in its present state. */
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
