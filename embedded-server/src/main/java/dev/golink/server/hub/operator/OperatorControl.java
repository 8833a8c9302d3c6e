package dev.golink.server.hub.operator;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.hub.control.ControlService;
import dev.golink.server.hub.control.Controller;
import dev.golink.server.hub.control.RunningGesture;
import dev.golink.server.hub.transport.OperatorTransport;
import dev.golink.server.protocol.Event;
import dev.golink.server.protocol.input.ControlAnswerJson;
import dev.golink.server.protocol.input.InputOutcomeJson;
import dev.golink.server.protocol.message.ControlMessage;
import dev.golink.server.protocol.message.ControlNews;
import dev.golink.server.protocol.message.GesturePart;
import dev.golink.server.protocol.message.ServerMessage;
import dev.golink.server.protocol.message.Targets;

/** The control of phones by remote operators. For the hub thread only. */
public final class OperatorControl {
    private final ControlService control;
    private final IdentityHashMap<OperatorTransport, Remote> remotes = new IdentityHashMap<>();

    /** Starts without operators. */
    public OperatorControl(ControlService control) {
        this.control = control;
    }

    /** Handles a message. The operator's rights suffice for it. */
    void received(OperatorId operator, OperatorTransport transport, ControlMessage message) {
        Remote remote = remotes.computeIfAbsent(transport, _ -> new Remote(operator, transport));
        switch (message) {
            case ControlMessage.Take(var targets, String id, boolean force) -> remote.take(targets, id, force);
            case ControlMessage.Release(var targets) ->
                phones(targets).forEach(phone -> control.release(remote.controller, phone));
            case ControlMessage.Input(var targets, var part) -> remote.input(targets, part);
        }
    }

    /** Handles a change of what an operator may do. */
    void changed(OperatorTransport transport, Rights rights) {
        Remote remote = remotes.get(transport);
        if (remote != null) {
            control.mayControl(remote.controller, rights.has(Right.CONTROL));
        }
    }

    /** Handles the end of an operator's connection. */
    void gone(OperatorTransport transport) {
        Remote remote = remotes.remove(transport);
        if (remote != null) {
            control.leave(remote.controller);
        }
    }

    /** The phones; none if the message is for a group, which can't be controlled. */
    private static List<PhoneId> phones(Targets targets) {
        return switch (targets) {
            case Targets.One(var phone) -> List.of(phone);
            case Targets.Several(var several) -> several;
            case Targets.Group _ -> List.of();
        };
    }

    /** One operator's connection. */
    private final class Remote {
        private final OperatorTransport transport;
        private final Controller controller;
        /** The gestures that have no outcome at some phone, by the operator's own ids. */
        private final Map<String, Received> gestures = new HashMap<>();

        Remote(OperatorId operator, OperatorTransport transport) {
            this.transport = transport;
            this.controller = control.join(operator, loss -> tell(new ControlNews.Lost(loss)));
        }

        void take(Targets targets, String id, boolean force) {
            List<PhoneId> phones = phones(targets);
            if (!areUsable(phones)) {
                return;
            }
            Counting counting = new Counting(transport, id, Event.TAKE_CONTROL, targets);
            List<CompletionStage<ControlAnswer>> answers = control.take(controller, phones, force);
            for (int i = 0; i < phones.size(); i++) {
                PhoneId phone = phones.get(i);
                answers.get(i).thenAccept(answer -> {
                    tell(new ControlNews.Answered(id, phone, answer));
                    counting.settled(ControlAnswerJson.word(answer));
                });
            }
        }

        void input(Targets targets, GesturePart part) {
            Received gesture = part.seq() == 0 ? begun(targets, part.id()) : gestures.get(part.id());
            if (gesture == null) {
                return; // it has ended, which is on its way to the operator, or it could not begin
            }
            if (part.seq() != gesture.next || !gesture.targets.equals(targets)) {
                complain("The parts of the gesture " + part.id() + " are for the same phones, and numbered 0, 1, 2. "
                        + "The next one has the number " + gesture.next + ".");
                return;
            }
            gesture.next++;
            control.part(gesture.running, part.seen(), part.steps());
        }

        private @Nullable Received begun(Targets targets, String id) {
            List<PhoneId> phones = phones(targets);
            if (!areUsable(phones)) {
                return null;
            }
            if (gestures.containsKey(id)) {
                complain("A gesture with the id " + id + " has not ended yet.");
                return null;
            }
            Received gesture = new Received(this, targets, id, phones);
            gestures.put(id, gesture);
            return gesture;
        }

        private boolean areUsable(List<PhoneId> phones) {
            boolean usable = !phones.isEmpty() && phones.size() <= Control.MOST_PHONES;
            if (!usable) {
                complain("This needs to_user, or to_users with at most " + Control.MOST_PHONES + " phones.");
            }
            return usable;
        }

        private void tell(ControlNews news) {
            transport.send(new ServerMessage.OfControl(news));
        }

        private void complain(String what) {
            transport.send(new ServerMessage.Complaint(what));
        }
    }

    /** A gesture as an operator sends it. */
    private final class Received implements GestureListener {
        private final Remote remote;
        private final Targets targets;
        private final String id;
        private final RunningGesture running;
        private final Counting counting;
        private int next;

        Received(Remote remote, Targets targets, String id, List<PhoneId> phones) {
            this.remote = remote;
            this.targets = targets;
            this.id = id;
            this.counting = new Counting(remote.transport, id, Event.INPUT, targets);
            this.running = control.begin(remote.controller, phones, this);
        }

        @Override
        public void ended(PhoneId phone, InputOutcome outcome) {
            remote.tell(new ControlNews.GestureEnded(id, phone, outcome));
            if (counting.settled(InputOutcomeJson.word(outcome))) {
                remote.gestures.remove(id);
            }
        }
    }

    /** Counts the outcomes at several phones, and tells their numbers once every phone has one. */
    private static final class Counting {
        private final OperatorTransport transport;
        private final String id;
        private final Event of;
        private final Targets targets;
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private int settled;

        Counting(OperatorTransport transport, String id, Event of, Targets targets) {
            this.transport = transport;
            this.id = id;
            this.of = of;
            this.targets = targets;
        }

        /** Counts an outcome. Returns whether it was the last one. */
        boolean settled(String outcome) {
            settled++;
            outcomes.merge(outcome, 1, Integer::sum);
            int total = phones(targets).size();
            if (settled == total && targets instanceof Targets.Several) {
                transport.send(new ServerMessage.Summary(id, of.wireName(), total, outcomes));
            }
            return settled == total;
        }
    }
}
