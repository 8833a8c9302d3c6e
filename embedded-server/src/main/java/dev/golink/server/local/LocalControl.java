package dev.golink.server.local;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlListener;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.hub.HubThread;
import dev.golink.server.hub.control.Controller;
import dev.golink.server.hub.control.RunningGesture;
import dev.golink.server.listeners.Listeners;

/** The control of phones by the operator at the server's own window, who is always its administrator. */
public final class LocalControl implements Control {
    private final HubThread hub;
    private final Listeners<ControlListener> listeners = new Listeners<>();
    /** Set and used on the hub thread only, and set first. */
    private @Nullable Controller controller;

    /** @param operator the operator in whose name this process controls phones */
    public LocalControl(HubThread hub, OperatorId operator) {
        this.hub = hub;
        hub.hand(on -> controller = on.control().join(operator,
                loss -> listeners.notifyEach(listener -> listener.lost(loss))));
    }

    @Override
    public CompletionStage<ControlAnswer> take(PhoneId phone, boolean force) {
        CompletableFuture<ControlAnswer> answer = new CompletableFuture<>();
        boolean handed = hub.hand(hub -> hub.control().take(here(), List.of(phone), force).getFirst()
                .thenAccept(answer::complete));
        return handed ? answer : CompletableFuture.completedStage(new ControlAnswer.Unreachable());
    }

    @Override
    public void release(PhoneId phone) {
        hub.hand(hub -> hub.control().release(here(), phone));
    }

    @Override
    public Gesture begin(Set<PhoneId> phones, GestureListener listener) {
        if (phones.isEmpty() || phones.size() > MOST_PHONES) {
            throw new IllegalArgumentException("A gesture is for 1 to " + MOST_PHONES + " phones.");
        }
        return new Sending(List.copyOf(phones), listener);
    }

    @Override
    public Watch watch(ControlListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private Controller here() {
        return Objects.requireNonNull(controller);
    }

    /** A gesture; used by one thread at a time, and on the hub thread. */
    private final class Sending implements Gesture {
        private final List<PhoneId> phones;
        private final GestureListener listener;
        private boolean isBegun;
        /** Used on the hub thread only. */
        private @Nullable RunningGesture running;

        Sending(List<PhoneId> phones, GestureListener listener) {
            this.phones = phones;
            this.listener = listener;
        }

        @Override
        public void send(@Nullable SeenPicture seen, List<InputStep> steps) {
            List<InputStep> copy = List.copyOf(steps);
            if (copy.isEmpty() || copy.size() > MOST_STEPS) {
                throw new IllegalArgumentException("A part has 1 to " + MOST_STEPS + " steps.");
            }
            boolean handed = hub.hand(hub -> {
                if (running == null) {
                    running = hub.control().begin(here(), phones, listener);
                }
                hub.control().part(running, seen, copy);
            });
            handed(handed);
        }

        /** Ends a gesture whose first part the server does not get. After that part, the hub itself ends it. */
        private synchronized void handed(boolean isHanded) {
            boolean wasBegun = isBegun;
            isBegun = true;
            if (!isHanded && !wasBegun) {
                phones.forEach(phone -> listener.ended(phone, new InputOutcome.Unreachable()));
            }
        }
    }
}
