package dev.golink.server.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.operator.ControlWriter;

/** Gestures on phones of a remote server. All but {@link #begin} is for the fleet's thread only. */
final class RemoteGestures {
    private final RequestChannel channel;
    private final Duration patience;
    private final Listeners<GestureListener> calls = new Listeners<>();
    private final Map<String, Running> running = new HashMap<>();
    private long last;

    /** @param patience how long to wait for outcomes after the last part; above what the server itself waits */
    RemoteGestures(RequestChannel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
    }

    /**
     * Begins a gesture; on any thread.
     *
     * @throws IllegalArgumentException if there is no phone, or if there are too many
     */
    Gesture begin(Set<PhoneId> phones, GestureListener listener) {
        if (phones.isEmpty() || phones.size() > Control.MOST_PHONES) {
            throw new IllegalArgumentException("A gesture is for 1 to " + Control.MOST_PHONES + " phones.");
        }
        return new Running(phones, listener);
    }

    private void say(Running gesture, GesturePart part) {
        boolean isFirst = part.seq() == 0;
        if (!isFirst && !running.containsKey(gesture.id)) {
            return; // it is over
        }
        InputOutcome obstacle = channel.obstacle(Event.INPUT, new InputOutcome.ServerTooOld(),
                new InputOutcome.Unreachable());
        if (obstacle == null) {
            obstacle = send(gesture, part, isFirst);
        }
        if (obstacle != null) {
            end(gesture, obstacle);
        }
    }

    /** Sends a part; the outcome if that is not possible, or null. */
    private @Nullable InputOutcome send(Running gesture, GesturePart part, boolean isFirst) {
        if (isFirst) {
            gesture.id = "i" + ++last;
        }
        String text = ControlWriter.input(gesture.phones,
                new GesturePart(gesture.id, part.seq(), part.seen(), part.steps()));
        if (text.length() > Envelope.LONGEST) {
            return new InputOutcome.Refused(InputRefusal.OTHER, "The steps are longer than a message may be.");
        }
        if (!channel.say().test(text)) {
            return new InputOutcome.Unreachable();
        }
        gesture.parts++;
        part.steps().forEach(step -> gesture.duration = gesture.duration.plus(step.duration()));
        if (isFirst) {
            running.put(gesture.id, gesture);
            awaitOutcomes(gesture);
        }
        return null;
    }

    /** Ends the gesture if neither a part nor an outcome comes in time, for example because the server refused a part. */
    private void awaitOutcomes(Running gesture) {
        int parts = gesture.parts;
        Duration wait = patience.plus(gesture.duration);
        channel.thread().after(wait, () -> {
            if (running.containsKey(gesture.id)) {
                if (gesture.parts == parts) {
                    end(gesture, new InputOutcome.TimedOut(wait));
                } else {
                    awaitOutcomes(gesture);
                }
            }
        });
    }

    /** Handles the outcome of a gesture at a phone. */
    void ended(String id, PhoneId phone, InputOutcome outcome) {
        Running gesture = running.get(id);
        if (gesture != null && gesture.awaited.remove(phone)) {
            if (gesture.awaited.isEmpty()) {
                running.remove(id);
            }
            calls.notifyEach(gesture.listener, listener -> listener.ended(phone, outcome));
        }
    }

    /** Ends all gestures, because the connection is lost. */
    void lost() {
        List.copyOf(running.values()).forEach(gesture -> end(gesture, new InputOutcome.Unreachable()));
    }

    private void end(Running gesture, InputOutcome outcome) {
        running.remove(gesture.id);
        List<PhoneId> phones = List.copyOf(gesture.awaited);
        gesture.awaited.clear();
        phones.forEach(phone -> calls.notifyEach(gesture.listener, listener -> listener.ended(phone, outcome)));
    }

    /** A gesture, before and after its first part. */
    private final class Running implements Gesture {
        private final List<PhoneId> phones;
        private final GestureListener listener;
        /** The phones without an outcome. */
        private final Set<PhoneId> awaited;
        /** Empty before the first part. */
        private String id = "";
        private int parts;
        private Duration duration = Duration.ZERO;
        /** The number of the next part; guarded by this. */
        private int next;

        Running(Set<PhoneId> phones, GestureListener listener) {
            this.phones = List.copyOf(phones);
            this.awaited = new LinkedHashSet<>(this.phones);
            this.listener = listener;
        }

        @Override
        public synchronized void send(@Nullable SeenPicture seen, List<InputStep> steps) {
            GesturePart part = new GesturePart("", next, seen, steps); // throws if the steps are wrong
            next++;
            if (!channel.thread().hand(() -> say(this, part)) && part.seq() == 0) {
                phones.forEach(phone -> listener.ended(phone, new InputOutcome.Unreachable()));
            }
        }
    }
}
