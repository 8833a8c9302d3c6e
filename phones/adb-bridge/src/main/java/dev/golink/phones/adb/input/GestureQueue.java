package dev.golink.phones.adb.input;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.input.action.PhoneAction;
import dev.golink.phones.adb.input.action.StepActions;
import dev.golink.phones.client.message.InputMessages;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;

/**
 * Answers the gestures that reach a phone, each once, and carries them out in the order in which they came: one action
 * after the other. A touch begins when the finger leaves the screen. Used on the phones' thread.
 */
final class GestureQueue {
    /** How long after the last part of a gesture the phone lets go of what it presses. */
    static final Duration LET_GO = Duration.ofSeconds(3);
    /** How long the actions of a part may wait and take; the server waits 10 s for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);
    /** The most gestures that are not answered. The server sends no more than 8. */
    private static final int MOST_OPEN = 16;
    private static final InputOutcome.Refused CONTROL_ENDED = failed("Control ended before the phone had done it.");

    private final StepActions steps;
    private final ActionRunner runner;
    private final InputState state;
    private final PhoneTimer timer;
    private final Consumer<String> sender;
    private final Map<String, OpenGesture> open = new HashMap<>();
    private final Deque<Moment> queue = new ArrayDeque<>();
    private boolean onPhone;
    private @Nullable OpenGesture resting;
    private PhoneTimer.ScheduledTask rest = PhoneTimer.ScheduledTask.NONE;
    private boolean ended;

    /**
     * A queue without gestures.
     *
     * @param sender sends a message to the server
     */
    GestureQueue(StepActions steps, ActionRunner runner, InputState state, PhoneTimer timer,
            Consumer<String> sender) {
        this.steps = steps;
        this.runner = runner;
        this.state = state;
        this.timer = timer;
        this.sender = sender;
    }

    /** Takes a part of a gesture, or refuses the gesture. */
    void received(InputPart part) {
        OpenGesture gesture = open.get(part.id());
        if (gesture == null) {
            if (part.seq() != 0) {
                // The rest of a gesture that is answered already.
                return;
            }
            gesture = new OpenGesture(part.id(), part.seen());
            open.put(part.id(), gesture);
        }
        gesture.letGo.cancel();
        List<PhoneAction> actions = new ArrayList<>();
        InputOutcome.Refused refusal = refusal(part, gesture, actions);
        if (refusal == null) {
            take(part, gesture, actions);
        } else {
            finish(gesture, refusal);
        }
    }

    /** Control has ended: nothing more of what came before is carried out. */
    void controlEnded() {
        queue.clear(); // first: the end of one gesture would begin the next
        List.copyOf(open.values()).forEach(gesture -> finish(gesture, CONTROL_ENDED));
    }

    /** Ends all gestures without an answer. */
    void end() {
        ended = true;
        rest.cancel();
        queue.clear();
        open.values().forEach(gesture -> gesture.letGo.cancel());
        open.clear();
    }

    /** Why a part can't be carried out; null if it can. Then the list has what the phone does for it. */
    private InputOutcome.@Nullable Refused refusal(InputPart part, OpenGesture gesture, List<PhoneAction> actions) {
        if (runner.isLate(part.sent(), false)) {
            return new InputOutcome.Refused(InputRefusal.LATE, "");
        } else if (!part.complete() || part.steps().isEmpty()) {
            return new InputOutcome.Refused(InputRefusal.UNSUPPORTED, "This phone does not know a step of it.");
        } else if (open.size() > MOST_OPEN) {
            return new InputOutcome.Refused(InputRefusal.BUSY, "");
        } else if (part.steps().stream().anyMatch(step -> state.isLockedFor(step.kind()))) {
            return new InputOutcome.Refused(InputRefusal.LOCKED, "");
        }
        for (InputStep step : part.steps()) {
            switch (steps.of(step, gesture.pressed)) {
                case StepActions.Plan.Do(List<PhoneAction> planned) -> actions.addAll(planned);
                case StepActions.Plan.Refuse(InputOutcome.Refused refusal) -> {
                    return refusal;
                }
            }
        }
        return null;
    }

    private void take(InputPart part, OpenGesture gesture, List<PhoneAction> actions) {
        Duration until = part.steps().stream().map(InputStep::duration).reduce(PATIENCE, Duration::plus)
                .plus(timer.now());
        WaitingPart waiting = new WaitingPart(gesture, part.sent(), until, actions);
        if (gesture.isPressed()) {
            gesture.letGo = timer.after(LET_GO,
                    () -> finish(gesture, failed("Nothing came for 3 s, so the phone let go.")));
        }
        if (!actions.isEmpty() || !gesture.isPressed()) {
            gesture.waiting++;
            actions.forEach(action -> queue.add(new Moment(waiting, action)));
            queue.add(new Moment(waiting, new PhoneAction.PartEnds()));
            run();
        }
    }

    /** Carries out what waits, until something takes time. */
    private void run() {
        while (!onPhone && resting == null && !queue.isEmpty()) {
            Moment first = queue.remove();
            if (isOpen(first.part().gesture())) {
                carryOut(first);
            }
        }
        if (!onPhone && resting == null && !ended) {
            state.idle();
        }
    }

    private void carryOut(Moment moment) {
        WaitingPart part = moment.part();
        InputOutcome.Refused refusal = runner.refusalBefore(part, moment.action());
        if (refusal != null) {
            finish(part.gesture(), refusal);
            return;
        }
        switch (moment.action()) {
            case PhoneAction.PartEnds() -> partEnded(part.gesture());
            case PhoneAction.Pause(Duration time) -> {
                resting = part.gesture();
                rest = timer.after(time, () -> {
                    resting = null;
                    run();
                });
            }
            case PhoneAction.Tap _,PhoneAction.Stroke _,PhoneAction.Press _,PhoneAction.Type _,PhoneAction.App _,PhoneAction.Turn _ -> {
                onPhone = true;
                runner.run(moment.action(), part, came -> came(part.gesture(), came));
            }
        }
    }

    private void came(OpenGesture gesture, InputOutcome.@Nullable Refused refusal) {
        onPhone = false;
        if (ended) {
            return;
        }
        if (refusal != null) {
            finish(gesture, refusal);
        }
        run();
    }

    private void partEnded(OpenGesture gesture) {
        gesture.waiting--;
        if (gesture.waiting == 0 && !gesture.isPressed()) {
            finish(gesture, null);
        }
    }

    /** Answers a gesture, unless it is answered. */
    private void finish(OpenGesture gesture, InputOutcome.@Nullable Refused refusal) {
        if (!open.remove(gesture.id, gesture)) {
            return;
        }
        gesture.letGo.cancel();
        sender.accept(refusal == null
                ? InputMessages.done(gesture.id, new InputOutcome.Done(gesture.how, null, null))
                : InputMessages.refused(gesture.id, refusal));
        if (resting == gesture) {
            rest.cancel();
            resting = null;
            run();
        }
    }

    private boolean isOpen(OpenGesture gesture) {
        return open.get(gesture.id) == gesture;
    }

    private static InputOutcome.Refused failed(String words) {
        return new InputOutcome.Refused(InputRefusal.FAILED, words);
    }

    /** An action that waits for its turn. */
    private record Moment(WaitingPart part, PhoneAction action) {}
}
