package dev.golink.server.hub.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.input.TouchAction;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.time.Clocks;

/**
 * Passes gestures on to phones, and gives each of them one outcome for each phone. O(1) for each part and phone; a part
 * is written once for all its phones. For the hub thread only. See decision 0079.
 */
final class Gestures {
    /** Between two messages with moves. A screen shows a picture in this time. */
    static final Duration PACE = Duration.ofMillis(16);
    /** How long a phone may take for its answer, once it can have done the last step. */
    static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How long a phone may be behind until its gesture is cancelled. */
    static final Duration MOST_BEHIND = Duration.ofSeconds(1);

    private final Clocks clocks;
    private final PhoneSessions phones;
    private final Controls controls;
    private final InputChecks checks;
    private final InputWriter writer;
    private final GestureNews news;
    private final UnansweredGestures unanswered = new UnansweredGestures();
    /** The gestures with something pressed. */
    private final Set<RunningGesture> pressed = new LinkedHashSet<>();
    /** The gestures with moves that wait. */
    private final Set<RunningGesture> moving = new LinkedHashSet<>();
    private long last;

    Gestures(Clocks clocks, PhoneSessions phones, Controls controls, InputChecks checks, InputWriter writer,
            GestureNews news) {
        this.clocks = clocks;
        this.phones = phones;
        this.controls = controls;
        this.checks = checks;
        this.writer = writer;
        this.news = news;
    }

    RunningGesture begin(Controller by, List<PhoneId> targets, GestureListener listener) {
        return new RunningGesture(++last, by, targets, listener);
    }

    /** Handles the next part. It has no effect if the gesture is over. */
    void part(RunningGesture gesture, @Nullable SeenPicture seen, List<InputStep> steps) {
        long now = clocks.nanos();
        boolean isFirst = gesture.stage() == RunningGesture.Stage.NEW;
        boolean onlyMoves = !isFirst && MergedMoves.areAll(steps);
        if (gesture.isOver()) {
            return;
        }
        gesture.heardAt(now);
        if (!gesture.by().bounds().take(isFirst ? gesture.phones().size() : gesture.recipients().size())) {
            if (!onlyMoves) {
                refuse(gesture, InputRefusal.TOO_FAST);
            }
            return;
        }
        Set<InputKind> kinds = gesture.takeNewKinds(steps);
        if (isFirst) {
            gesture.become(RunningGesture.Stage.PRESSED);
            gesture.phones().forEach(phone -> admit(gesture, phone, kinds));
        } else {
            goOn(gesture, kinds);
        }
        if (!gesture.isComplete()) {
            pass(gesture, seen, steps, onlyMoves);
        }
    }

    private void admit(RunningGesture gesture, PhoneId phone, Set<InputKind> kinds) {
        Session session = phones.session(phone);
        Optional<InputOutcome> obstacle = obstacle(gesture, phone, session, kinds);
        if (session == null || obstacle.isPresent()) {
            settle(gesture, phone, obstacle.orElseGet(InputOutcome.Unreachable::new));
        } else {
            controls.used(phone);
            gesture.recipients().put(phone, new Recipient(session));
            unanswered.add(phone, gesture);
        }
    }

    private Optional<InputOutcome> obstacle(RunningGesture gesture, PhoneId phone, @Nullable Session session,
            Set<InputKind> kinds) {
        if (!controls.has(gesture.by(), phone)) {
            return Optional.of(new InputOutcome.Refused(InputRefusal.NO_CONTROL, ""));
        }
        if (session == null) {
            return Optional.empty();
        }
        return checks.ofBeginning(session, kinds, clocks.nanos()).or(() -> unanswered.isFull(phone)
                ? Optional.of(new InputOutcome.Refused(InputRefusal.BUSY, ""))
                : Optional.empty());
    }

    /** @param kinds the kinds of steps that come only now */
    private void goOn(RunningGesture gesture, Set<InputKind> kinds) {
        for (PhoneId phone : List.copyOf(gesture.recipients().keySet())) {
            controls.used(phone);
            Session session = kinds.isEmpty() ? null : phones.session(phone);
            if (session != null) {
                checks.ofKinds(session, kinds).ifPresent(outcome -> takeBack(gesture, phone, outcome));
            }
        }
    }

    private void pass(RunningGesture gesture, @Nullable SeenPicture seen, List<InputStep> steps, boolean onlyMoves) {
        MergedMoves moves = gesture.moves();
        if (onlyMoves) {
            moves.add(seen, steps, clocks.now());
            if (untilMove(gesture) <= 0) {
                sendMoves(gesture);
            } else {
                moving.add(gesture);
            }
            return;
        }
        List<InputStep> all = new ArrayList<>();
        if (moves.waiting() + steps.size() > Gesture.MOST_STEPS) {
            sendMoves(gesture);
        } else {
            moving.remove(gesture);
            all.addAll(moves.take());
        }
        all.addAll(steps);
        send(gesture, seen, all, clocks.now(), false);
        if (!gesture.isComplete()) {
            endOrGoOn(gesture, steps);
        }
    }

    private void endOrGoOn(RunningGesture gesture, List<InputStep> steps) {
        if (!gesture.pressed().isNothing()) {
            pressed.add(gesture);
            return;
        }
        pressed.remove(gesture);
        gesture.await(clocks.nanos(), PATIENCE.toNanos());
        if (steps.stream().anyMatch(Gestures::takesBack)) {
            settleAll(gesture, new InputOutcome.Cancelled(InputCancellation.BY_OPERATOR));
        } else {
            unanswered.await(gesture);
        }
    }

    private static boolean takesBack(InputStep step) {
        return step instanceof InputStep.Touch touch && touch.action() == TouchAction.CANCEL;
    }

    private long untilMove(RunningGesture gesture) {
        return gesture.sentAt() + PACE.toNanos() - clocks.nanos();
    }

    private void sendMoves(RunningGesture gesture) {
        moving.remove(gesture);
        MergedMoves moves = gesture.moves();
        send(gesture, moves.seen(), moves.take(), moves.at(), true);
    }

    /** @param losable whether a phone that does not read fast enough does without this */
    private void send(RunningGesture gesture, @Nullable SeenPicture seen, List<InputStep> steps, Instant at,
            boolean losable) {
        long now = clocks.nanos();
        for (Map.Entry<PhoneId, Recipient> each : List.copyOf(gesture.recipients().entrySet())) {
            if (each.getValue().behindFor(now) >= MOST_BEHIND.toNanos()) {
                takeBack(gesture, each.getKey(), new InputOutcome.Cancelled(InputCancellation.OVERLOAD));
            }
        }
        if (steps.isEmpty() || gesture.isComplete()) {
            return;
        }
        gesture.follow(steps, now);
        ServerMessage message = written(gesture, seen, steps, at);
        gesture.sentAt(now);
        for (Recipient recipient : gesture.recipients().values()) {
            if (!losable || recipient.behindFor(now) == 0) {
                recipient.transport().send(message);
            }
        }
    }

    private ServerMessage written(RunningGesture gesture, @Nullable SeenPicture seen, List<InputStep> steps,
            Instant at) {
        return writer.write(gesture.by().operator(), new GesturePart(gesture.id(), gesture.next(), seen, steps), at);
    }

    private void refuse(RunningGesture gesture, InputRefusal reason) {
        InputOutcome outcome = new InputOutcome.Refused(reason, "");
        if (gesture.stage() == RunningGesture.Stage.NEW) {
            gesture.become(RunningGesture.Stage.OVER);
            gesture.phones().forEach(phone -> news.notBegun(gesture, phone, outcome));
        } else {
            takeBack(gesture, outcome);
        }
    }

    /** Takes a gesture back at all its phones. */
    private void takeBack(RunningGesture gesture, InputOutcome outcome) {
        if (!gesture.pressed().isNothing()) {
            ServerMessage message = cancellation(gesture);
            gesture.recipients().values().forEach(recipient -> recipient.transport().send(message));
        }
        settleAll(gesture, outcome);
    }

    /** Takes a gesture back at one phone. */
    private void takeBack(RunningGesture gesture, PhoneId phone, InputOutcome outcome) {
        Recipient recipient = gesture.recipients().get(phone);
        if (recipient != null && !gesture.pressed().isNothing()) {
            recipient.transport().send(cancellation(gesture));
        }
        settle(gesture, phone, outcome);
    }

    /** Says nothing of the picture that the operator saw: whatever the phone shows now, its fingers must go. */
    private ServerMessage cancellation(RunningGesture gesture) {
        return written(gesture, null, gesture.pressed().cancellation(), clocks.now());
    }

    private void settleAll(RunningGesture gesture, InputOutcome outcome) {
        List.copyOf(gesture.recipients().keySet()).forEach(phone -> settle(gesture, phone, outcome));
    }

    private void settle(RunningGesture gesture, PhoneId phone, InputOutcome outcome) {
        unanswered.remove(phone, gesture);
        gesture.settle(phone, InputOutcomeJson.word(outcome));
        news.ended(gesture, phone, outcome);
        if (gesture.isComplete()) {
            gesture.become(RunningGesture.Stage.OVER);
            pressed.remove(gesture);
            moving.remove(gesture);
            unanswered.complete(gesture);
            news.complete(gesture);
        }
    }

    /** Handles what a phone reports. A report of a gesture that has an outcome already has no effect. */
    void reported(PhoneId phone, PhoneMessage.InputReport report) {
        RunningGesture gesture = unanswered.get(phone, report.gesture());
        if (gesture != null) {
            settle(gesture, phone, report.outcome());
        }
    }

    /** Handles the end of a phone's connection. */
    void departed(PhoneId phone) {
        unanswered.of(phone).forEach(gesture -> settle(gesture, phone, new InputOutcome.Unreachable()));
    }

    /** Takes back what is pressed at a phone. Gestures that are over still get the phone's answer. */
    void release(PhoneId phone, InputCancellation reason) {
        unanswered.of(phone).stream().filter(gesture -> !gesture.isOver())
                .forEach(gesture -> takeBack(gesture, phone, new InputOutcome.Cancelled(reason)));
    }

    /** Ends what waits for too long. To be called a few times a second. */
    void tick() {
        long now = clocks.nanos();
        List.copyOf(pressed).stream()
                .filter(gesture -> now - gesture.heardAt() >= Control.LONGEST_SILENCE.toNanos())
                .forEach(gesture -> takeBack(gesture, new InputOutcome.Cancelled(InputCancellation.SILENT)));
        for (Optional<RunningGesture> due = unanswered.takeDue(now); due.isPresent(); due = unanswered.takeDue(now)) {
            settleAll(due.get(), new InputOutcome.TimedOut(Duration.ofNanos(now - due.get().sentAt())));
        }
    }

    /** Sends the moves that are due. */
    void flush() {
        if (!moving.isEmpty()) {
            List.copyOf(moving).stream().filter(gesture -> untilMove(gesture) <= 0).forEach(this::sendMoves);
        }
    }

    /** The time until moves are due, in nanoseconds. */
    long untilFlush() {
        return moving.isEmpty() ? Long.MAX_VALUE
                : Math.max(0, moving.stream().mapToLong(this::untilMove).min().getAsLong());
    }

    /** Takes back what is pressed, because the server ends; what is not answered ends too. */
    void close() {
        List.copyOf(pressed).forEach(gesture -> takeBack(gesture,
                new InputOutcome.Cancelled(InputCancellation.OPERATOR_GONE)));
        unanswered.all().forEach(gesture -> settleAll(gesture, new InputOutcome.Unreachable()));
    }
}
