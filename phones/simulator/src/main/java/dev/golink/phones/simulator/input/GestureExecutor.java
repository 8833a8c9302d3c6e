package dev.golink.phones.simulator.input;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.client.message.InputMessages;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.session.SeenCheck;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.simulator.behaviour.InputAnswer;
import dev.golink.phones.simulator.device.Device;
import dev.golink.phones.simulator.device.FingerId;
import dev.golink.phones.simulator.device.Fingers;
import dev.golink.phones.simulator.device.Reaction;
import dev.golink.phones.simulator.figures.SwarmCounters;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.SeenPicture;

/**
 * Carries out the gestures that reach a phone on one connection. Steps are carried out in the order in which they came,
 * each in its time. Each gesture is answered once: when nothing of it is pressed any more, or at once when a step of it
 * is refused. Used on the swarm's thread.
 */
public final class GestureExecutor {
    /** How long after the last part of a gesture the phone lets go of what it presses. */
    static final Duration LET_GO = Duration.ofSeconds(3);
    private static final Duration SLOW = Duration.ofMillis(400);
    /** A part that is older may touch another screen than the operator saw. */
    private static final long LATE_MILLIS = 1_500;
    /** The most moments of steps that wait. */
    private static final int MOST_WAITING = 2_000;
    private static final InputOutcome.Refused CONTROL_ENDED = new InputOutcome.Refused(InputRefusal.FAILED,
            "Control ended before the phone had done it.");

    private final PhoneSide phone;
    private final ServerClock clock;
    private final PhoneTimer timer;
    private final SwarmCounters counters;
    private final Consumer<String> sender;
    private final Runnable changed;
    private final Map<String, OpenGesture> open = new HashMap<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private PhoneTimer.ScheduledTask next = PhoneTimer.ScheduledTask.NONE;
    private @Nullable OpenGesture resting;
    private Set<InputKind> reported;
    private @Nullable InputObstacle reportedWhy;
    private boolean ended;
    /** Counts the ends of control, so that a slow phone does not carry out what came before one. */
    private int controls;

    /**
     * Creates an executor without gestures.
     *
     * @param clock   estimates the server's clock
     * @param sender  sends a message to the server
     * @param changed is called after each change of the phone
     */
    public GestureExecutor(PhoneSide phone, ServerClock clock, PhoneTimer timer, SwarmCounters counters,
            Consumer<String> sender, Runnable changed) {
        this.phone = phone;
        this.clock = clock;
        this.timer = timer;
        this.counters = counters;
        this.sender = sender;
        this.changed = changed;
        reported = Set.of(InputKind.values());
    }

    /** Reports what the phone can carry out, unless the server knows it already. */
    public void report() {
        boolean forbidden = phone.profile().input() == InputAnswer.NOT_ALLOWED;
        Device device = phone.owner().device();
        Set<InputKind> kinds = forbidden ? Set.of() : device.kinds();
        InputObstacle why = forbidden ? InputObstacle.NOT_ALLOWED : device.obstacle();
        if (!kinds.equals(reported) || why != reportedWhy) {
            reported = kinds;
            reportedWhy = why;
            sender.accept(InputMessages.state(kinds, why));
        }
    }

    /**
     * Shows on the phone's screen who controls it; an empty name means nobody. Then the phone carries out nothing more of
     * what came before.
     */
    public void control(String operator) {
        if (operator.isEmpty()) {
            controls++;
            queue.clear(); // first: the end of one gesture would begin the next
            List.copyOf(open.values()).forEach(gesture -> finish(gesture, CONTROL_ENDED));
        }
        change(phone.owner().device().controlledBy(operator));
    }

    /** Carries out a part of a gesture, or refuses the gesture. */
    public void received(InputPart part) {
        counters.inputPart();
        boolean late = isLate(part);
        int during = controls;
        if (phone.profile().input() == InputAnswer.CARRIES_OUT_SLOWLY) {
            timer.after(SLOW, () -> take(part, late, during));
        } else {
            take(part, late, during);
        }
    }

    /** Ends all gestures without an answer, because the connection has ended. */
    public void end() {
        ended = true;
        next.cancel();
        queue.clear();
        open.values().forEach(gesture -> gesture.letGo.cancel());
        open.clear();
        if (phone.owner().isTouched()) {
            phone.owner().device(phone.owner().device().untouched().controlledBy(""));
        }
    }

    private void take(InputPart part, boolean late, int during) {
        OpenGesture gesture = open.get(part.id());
        if (ended || gesture == null && part.seq() != 0) {
            // The rest of a gesture that is answered already.
            return;
        }
        if (gesture == null) {
            gesture = new OpenGesture(part.id());
            open.put(part.id(), gesture);
        }
        gesture.letGo.cancel();
        InputOutcome.Refused refusal = during == controls ? refusal(part, late) : CONTROL_ENDED;
        if (refusal != null) {
            finish(gesture, refusal);
            return;
        }
        gesture.waiting++;
        List<TimedStep> moments = part.steps().stream().flatMap(step -> TimedStep.of(step).stream()).toList();
        for (int i = 0; i < moments.size(); i++) {
            SeenPicture seen = part.seq() == 0 && i == 0 ? part.seen() : null;
            queue.add(new Waiting(gesture, seen, moments.get(i), i == moments.size() - 1));
        }
        run();
    }

    private boolean isLate(InputPart part) {
        // A phone that does not know the server's clock yet can't tell, so it rather refuses.
        return part.sent().isPresent()
                && clock.age(part.sent().getAsLong(), timer.now()).orElse(Long.MAX_VALUE) > LATE_MILLIS;
    }

    private InputOutcome.@Nullable Refused refusal(InputPart part, boolean late) {
        if (phone.profile().input() == InputAnswer.NOT_ALLOWED) {
            return new InputOutcome.Refused(InputRefusal.NOT_ALLOWED, "The app lacks the permission.");
        } else if (late) {
            return new InputOutcome.Refused(InputRefusal.LATE, "");
        } else if (!part.complete() || part.steps().isEmpty()) {
            return new InputOutcome.Refused(InputRefusal.UNSUPPORTED, "This phone does not know a step of it.");
        } else if (queue.size() >= MOST_WAITING) {
            return new InputOutcome.Refused(InputRefusal.BUSY, "");
        }
        return null;
    }

    /** Carries out what waits, until something has to wait for its time. */
    private void run() {
        while (resting == null && !queue.isEmpty()) {
            Waiting first = queue.remove();
            if (open.get(first.gesture.id) != first.gesture) {
                continue;
            }
            if (first.moment.delay().isZero()) {
                carryOut(first);
            } else {
                resting = first.gesture;
                next = timer.after(first.moment.delay(), () -> {
                    resting = null;
                    carryOut(first);
                    run();
                });
            }
        }
    }

    private void carryOut(Waiting waiting) {
        OpenGesture gesture = waiting.gesture;
        // Not when the part comes: a gesture before it may turn the phone.
        if (waiting.seen != null
                && !SeenCheck.isSame(waiting.seen, phone.size().width(), phone.size().height(), phone.rotation())) {
            finish(gesture, new InputOutcome.Refused(InputRefusal.CHANGED, ""));
            return;
        }
        switch (StepActions.carryOut(phone.owner().device(), gesture, waiting.moment.step(), timer.now())) {
            case Reaction.Done(Device device, String how, String clipboard) -> {
                gesture.how = how == null ? gesture.how : how;
                gesture.clipboard = clipboard == null ? gesture.clipboard : clipboard;
                change(device);
                if (waiting.last) {
                    partEnded(gesture);
                }
            }
            case Reaction.Refused(InputRefusal reason, String message) ->
                finish(gesture, new InputOutcome.Refused(reason, message));
        }
    }

    private void partEnded(OpenGesture gesture) {
        gesture.waiting--;
        if (gesture.waiting == 0) {
            if (gesture.isPressed()) {
                gesture.letGo = timer.after(LET_GO, () -> finish(gesture,
                        new InputOutcome.Refused(InputRefusal.FAILED, "Nothing came for 3 s, so the phone let go.")));
            } else {
                finish(gesture, null);
            }
        }
    }

    /** Lets go of everything that the gesture presses, and answers it. */
    private void finish(OpenGesture gesture, InputOutcome.@Nullable Refused refusal) {
        if (!open.remove(gesture.id, gesture)) {
            return;
        }
        gesture.letGo.cancel();
        Device device = phone.owner().device();
        for (FingerId finger : gesture.fingers) {
            device = Fingers.cancel(device, finger);
        }
        change(device);
        counters.gesture(refusal == null);
        sender.accept(refusal == null ? InputMessages.done(gesture.id,
                new InputOutcome.Done(gesture.how, device.apps().shown().activity(), gesture.clipboard))
                : InputMessages.refused(gesture.id, refusal));
        if (resting == gesture) {
            next.cancel();
            resting = null;
            run();
        }
    }

    private void change(Device device) {
        if (!device.equals(phone.owner().device())) {
            phone.owner().device(device);
            report();
            changed.run();
        }
    }

    /**
     * A moment that waits for its turn.
     *
     * @param seen the picture that the operator saw, to be compared; null if nothing is to be compared
     * @param last whether it is the last of its part
     */
    private record Waiting(OpenGesture gesture, @Nullable SeenPicture seen, TimedStep moment, boolean last) {}
}
