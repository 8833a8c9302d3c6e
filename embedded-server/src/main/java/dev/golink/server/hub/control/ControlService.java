package dev.golink.server.hub.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlEnd;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.control.GestureListener;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputCancellation;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.SeenPicture;
import dev.golink.server.hub.audit.AuditTrail;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.input.PhoneControl;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.hub.phone.PhonePublisher;
import dev.golink.server.hub.phone.PhoneSessions;
import dev.golink.server.hub.phone.Session;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.time.Clocks;

/** The control of phones: who has it, and the gestures of those who have it. For the hub thread only. See decision 0079. */
public final class ControlService implements PhoneControl {
    private final Clocks clocks;
    private final Controls controls;
    private final Gestures gestures;
    private final Takings takings;

    /**
     * Begins without control.
     *
     * @param publisher         publishes the phones whose controller changed
     * @param trail             must have each taking of control before it holds
     * @param writer            writes what phones get
     * @param allowsTextInClear whether phones also get texts where others could read them
     */
    public ControlService(Clocks clocks, PhoneSessions phones, KnownPhones known, PhonePublisher publisher,
            EventPublisher events, AuditTrail trail, InputWriter writer, boolean allowsTextInClear) {
        this.clocks = clocks;
        this.controls = new Controls(clocks, phones, events, new Effects(phones, known, publisher));
        this.gestures = new Gestures(clocks, phones, controls, new InputChecks(allowsTextInClear), writer,
                new GestureNews(clocks, events, trail));
        this.takings = new Takings(phones, controls, trail);
    }

    /**
     * Adds one that can control phones.
     *
     * @param operator the operator in whose name it does
     * @param lost     hears of each phone that it loses without having released it
     */
    public Controller join(OperatorId operator, Consumer<ControlLoss> lost) {
        return new Controller(operator, lost, clocks.monotonic());
    }

    /** Removes one, because its connection has ended. What it has pressed is taken back. */
    public void leave(Controller controller) {
        controller.become(Controller.State.GONE);
        controls.endAll(controller, ControlEnd.OPERATOR_GONE);
    }

    /** Sets whether it may control phones. If not, it loses those that it controls. */
    public void mayControl(Controller controller, boolean allowed) {
        if (controller.state() != Controller.State.GONE) {
            controller.become(allowed ? Controller.State.ALLOWED : Controller.State.NOT_ALLOWED);
            if (!allowed) {
                controls.endAll(controller, ControlEnd.RIGHT_LOST);
            }
        }
    }

    /**
     * Takes the control of phones, with one entry in the audit. Returns the answers in the same order. They complete on
     * the hub thread, never exceptionally, and may be complete already.
     *
     * @param force whether to take it from others
     */
    public List<CompletionStage<ControlAnswer>> take(Controller controller, List<PhoneId> phones, boolean force) {
        List<CompletableFuture<ControlAnswer>> answers = takings.take(controller, phones, force);
        return new ArrayList<>(answers);
    }

    /** Gives up the control of a phone. No effect without control. */
    public void release(Controller controller, PhoneId phone) {
        takings.withdraw(controller, phone);
        controls.end(controller, phone, ControlEnd.RELEASED);
    }

    /**
     * Begins a gesture. Nothing happens until its first part comes.
     *
     * @param listener gets exactly one outcome for each phone, once the first part has come
     */
    public RunningGesture begin(Controller controller, List<PhoneId> phones, GestureListener listener) {
        return gestures.begin(controller, phones, listener);
    }

    /**
     * Handles the next part of a gesture. It has no effect if the gesture is over.
     *
     * @param seen  the picture that the operator saw; null if there was none
     * @param steps 1 to {@value dev.golink.server.fleet.control.Gesture#MOST_STEPS} steps
     */
    public void part(RunningGesture gesture, @Nullable SeenPicture seen, List<InputStep> steps) {
        gestures.part(gesture, seen, steps);
    }

    @Override
    public @Nullable OperatorId controller(PhoneId phone) {
        Controller controller = controls.of(phone);
        return controller == null ? null : controller.operator();
    }

    @Override
    public void greeted(PhoneId phone) {
        controls.greeted(phone);
    }

    @Override
    public void reported(PhoneId phone, PhoneMessage.InputReport report) {
        gestures.reported(phone, report);
    }

    @Override
    public void departed(PhoneId phone) {
        gestures.departed(phone);
    }

    /** Ends what is due by time. To be called a few times a second. */
    public void tick() {
        gestures.tick();
        controls.tick();
    }

    /** Sends the moves that are due. To be called after each piece of work. */
    public void flush() {
        gestures.flush();
    }

    /** The time until {@link #flush} has something to do, in nanoseconds. */
    public long untilFlush() {
        return gestures.untilFlush();
    }

    /** Takes back what is pressed, and ends control, because the server ends. */
    public void close() {
        gestures.close();
        controls.close();
    }

    private final class Effects implements Controls.Effects {
        private final PhoneSessions phones;
        private final KnownPhones known;
        private final PhonePublisher publisher;

        Effects(PhoneSessions phones, KnownPhones known, PhonePublisher publisher) {
            this.phones = phones;
            this.known = known;
            this.publisher = publisher;
        }

        @Override
        public void ending(PhoneId phone, ControlEnd why) {
            gestures.release(phone, switch (why) {
                case RELEASED -> InputCancellation.RELEASED;
                case TAKEN_OVER -> InputCancellation.TAKEN_OVER;
                case IDLE -> InputCancellation.SILENT;
                case RIGHT_LOST -> InputCancellation.RIGHT_LOST;
                case OPERATOR_GONE -> InputCancellation.OPERATOR_GONE;
                case OTHER -> InputCancellation.OTHER;
            });
        }

        @Override
        public void changed(PhoneId phone, @Nullable OperatorId controller) {
            Session session = phones.session(phone);
            var last = session == null ? known.get(phone) : null;
            if (session != null) {
                session.input().controller(controller);
                publisher.changed(session);
            } else if (last != null) {
                publisher.changed(last.with(last.input().controlledBy(controller)));
            }
        }
    }
}
