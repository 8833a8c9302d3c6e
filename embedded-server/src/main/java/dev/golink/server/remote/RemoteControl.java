package dev.golink.server.remote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlListener;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.listeners.Listeners;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.operator.ControlWriter;

/**
 * The control of phones of a remote server. Control and gestures end with the connection, and nothing of them is sent
 * again over the next one. Methods that are not from {@link Control} are for the fleet's thread only.
 */
final class RemoteControl implements Control {
    private final RequestChannel channel;
    private final RemoteGestures gestures;
    private final Listeners<ControlListener> listeners = new Listeners<>();
    private final Map<String, Taking> takings = new HashMap<>();
    private final Set<PhoneId> held = new HashSet<>();
    private long last;
    /** False only while the connected server is known not to have control. */
    private volatile boolean offered = true;

    RemoteControl(RequestChannel channel, RemoteGestures gestures) {
        this.channel = channel;
        this.gestures = gestures;
    }

    @Override
    public boolean isOffered() {
        return offered;
    }

    /** Handles that the server said what it can do. */
    void welcomed() {
        offered = channel.knows(Event.TAKE_CONTROL);
    }

    @Override
    public CompletionStage<ControlAnswer> take(PhoneId phone, boolean force) {
        return channel.request(new ControlAnswer.Unreachable(), answer -> take(phone, force, answer));
    }

    private void take(PhoneId phone, boolean force, CompletableFuture<ControlAnswer> answer) {
        ControlAnswer obstacle = channel.obstacle(Event.TAKE_CONTROL, new ControlAnswer.ServerTooOld(),
                new ControlAnswer.Unreachable());
        if (obstacle != null) {
            answer.complete(obstacle);
            return;
        }
        String id = "k" + ++last;
        takings.put(id, new Taking(phone, answer));
        if (channel.say().test(ControlWriter.take(List.of(phone), id, force))) {
            channel.thread().after(channel.patience(), () -> finish(id, new ControlAnswer.Unreachable()));
        } else {
            finish(id, new ControlAnswer.Unreachable());
        }
    }

    private void finish(String id, ControlAnswer answer) {
        Taking taking = takings.remove(id);
        if (taking != null) {
            if (answer instanceof ControlAnswer.Taken && !taking.released) {
                held.add(taking.phone);
            }
            taking.answer.complete(answer);
        }
    }

    @Override
    public void release(PhoneId phone) {
        channel.thread().hand(() -> {
            boolean isAsked = false;
            for (Taking taking : takings.values()) {
                if (taking.phone.equals(phone)) {
                    taking.released = true;
                    isAsked = true;
                }
            }
            if (held.remove(phone) || isAsked) {
                giveUp(phone);
            }
        });
    }

    /** Whether a later request for the phone waits, which the server would answer before it gets a release. */
    private boolean isWanted(PhoneId phone) {
        return takings.values().stream().anyMatch(taking -> taking.phone.equals(phone) && !taking.released);
    }

    private void giveUp(PhoneId phone) {
        var _ = channel.say().test(ControlWriter.release(List.of(phone))); // without a connection, control has ended
    }

    @Override
    public Gesture begin(Set<PhoneId> phones, GestureListener listener) {
        return gestures.begin(phones, listener);
    }

    @Override
    public Watch watch(ControlListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Handles a message about control. */
    void received(ControlNews news) {
        switch (news) {
            case ControlNews.Answered(String id, PhoneId phone, ControlAnswer answer) -> {
                if (!takings.containsKey(id) && answer instanceof ControlAnswer.Taken && !held.contains(phone)
                        && !isWanted(phone)) {
                    giveUp(phone); // the answer came too late: the request counts as not answered
                }
                finish(id, answer);
            }
            case ControlNews.GestureEnded(String id, PhoneId phone, var outcome) ->
                gestures.ended(id, phone, outcome);
            case ControlNews.Lost(ControlLoss loss) -> {
                if (held.remove(loss.phone())) {
                    listeners.notifyEach(listener -> listener.lost(loss));
                }
            }
        }
    }

    /** Ends everything, because the connection is lost. */
    void lost() {
        offered = true;
        List.copyOf(takings.keySet()).forEach(id -> finish(id, new ControlAnswer.Unreachable()));
        gestures.lost();
        List<PhoneId> phones = List.copyOf(held);
        held.clear();
        phones.stream().map(phone -> new ControlLoss(phone, ControlLoss.Reason.CONNECTION_LOST, null))
                .forEach(loss -> listeners.notifyEach(listener -> listener.lost(loss)));
    }

    /** A request for the control of a phone. */
    private static final class Taking {
        private final PhoneId phone;
        private final CompletableFuture<ControlAnswer> answer;
        /** Whether control was given up again before the answer came. */
        private boolean released;

        Taking(PhoneId phone, CompletableFuture<ControlAnswer> answer) {
            this.phone = phone;
            this.answer = answer;
        }
    }
}
