package dev.golink.server.hub.control;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputStep;

/** A gesture of an operator, at all its phones. For the hub thread only. */
public final class RunningGesture {
    private final String id;
    private final long serial;
    private final Controller by;
    private final List<PhoneId> phones;
    private final GestureListener listener;
    /** The phones that have the gesture and no outcome yet. */
    private final Map<PhoneId, Recipient> recipients = new LinkedHashMap<>();
    private final Pressed pressed = new Pressed();
    private final MergedMoves moves = new MergedMoves();
    private final Set<InputKind> kinds = EnumSet.noneOf(InputKind.class);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private Stage stage = Stage.NEW;
    private int sent;
    private int unsettled;
    private boolean asksForClipboard;
    /** By the monotonic clock, in nanoseconds, as all times here. */
    private long heardAt;
    private long sentAt;
    private long busyUntil;
    private long deadline;

    RunningGesture(long serial, Controller by, List<PhoneId> phones, GestureListener listener) {
        this.id = "g" + serial;
        this.serial = serial;
        this.by = by;
        this.phones = List.copyOf(phones);
        this.listener = listener;
        this.unsettled = phones.size();
    }

    /** Whether further parts have no effect. */
    public boolean isOver() {
        return stage == Stage.OVER;
    }

    String id() {
        return id;
    }

    Controller by() {
        return by;
    }

    /** All phones of the gesture. */
    List<PhoneId> phones() {
        return phones;
    }

    GestureListener listener() {
        return listener;
    }

    /** The phones that have the gesture and no outcome yet. */
    Map<PhoneId, Recipient> recipients() {
        return recipients;
    }

    Pressed pressed() {
        return pressed;
    }

    MergedMoves moves() {
        return moves;
    }

    Set<InputKind> kinds() {
        return kinds;
    }

    /** The numbers of phones by outcome, in the words of the protocol. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    Stage stage() {
        return stage;
    }

    void become(Stage next) {
        stage = next;
    }

    /** Records the outcome at a phone, in the word of the protocol. */
    void settle(PhoneId phone, String outcome) {
        recipients.remove(phone);
        outcomes.merge(outcome, 1, Integer::sum);
        unsettled--;
    }

    /** Whether all phones have an outcome. */
    boolean isComplete() {
        return unsettled == 0;
    }

    /** The number of the next part to the phones. */
    int next() {
        return sent;
    }

    /** Records that a part was sent. */
    void sentAt(long now) {
        sent++;
        sentAt = now;
    }

    long sentAt() {
        return sentAt;
    }

    /** Records that the operator said something. */
    void heardAt(long now) {
        heardAt = now;
    }

    long heardAt() {
        return heardAt;
    }

    /** Whether the operator asks for the phones' clipboards. */
    boolean asksForClipboard() {
        return asksForClipboard;
    }

    /** Takes in steps that are sent now. */
    void follow(List<InputStep> steps, long now) {
        pressed.follow(steps);
        busyUntil = sent == 0 ? now : Math.max(now, busyUntil);
        for (InputStep step : steps) {
            busyUntil += step.duration().toNanos();
            asksForClipboard |= step instanceof InputStep.GetClipboard;
        }
    }

    /** Awaits the answers from now on. */
    void await(long now, long patience) {
        stage = Stage.OVER;
        deadline = Math.max(now, busyUntil) + patience;
    }

    long deadline() {
        return deadline;
    }

    /** Compares by the deadlines, which may overflow; of equal ones, the earlier gesture comes first. */
    static int soonestFirst(RunningGesture one, RunningGesture other) {
        int byTime = Long.signum(one.deadline - other.deadline);
        return byTime != 0 ? byTime : Long.compare(one.serial, other.serial);
    }

    /** The kinds of steps that the gesture had not yet. They count as had from now on. */
    Set<InputKind> takeNewKinds(Collection<InputStep> steps) {
        Set<InputKind> more = EnumSet.noneOf(InputKind.class);
        for (InputStep step : steps) {
            @Nullable
            InputKind kind = step.kind();
            if (kind != null && kinds.add(kind)) {
                more.add(kind);
            }
        }
        return more;
    }

    /** How far a gesture is. */
    enum Stage {
        /** No part has come. */
        NEW,
        /** Something is pressed. */
        PRESSED,
        /** Its last part was sent, or it was cancelled. */
        OVER
    }
}
