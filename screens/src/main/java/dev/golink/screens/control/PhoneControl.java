package dev.golink.screens.control;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.input.GestureTarget;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.control.Gesture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputOutcome;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.KeyAction;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.feed.FxExecutor;

/** The control of one phone by the operator of this console. For the JavaFX thread only. */
public final class PhoneControl implements GestureTarget {
    private final PhoneId id;
    private final ControlContext context;
    private final FxExecutor fx;
    private final Consumer<Runnable> answers;
    private final GestureLedger ledger;
    private final ReadOnlyObjectWrapper<ControlState> state = new ReadOnlyObjectWrapper<>(
            new ControlState.Unable(ControlObstacle.UNKNOWN));
    private final ReadOnlyObjectWrapper<Set<InputKind>> kinds = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable ControlRemark> remark = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty viewOnly = new SimpleBooleanProperty();
    private final BooleanBinding active = Bindings.createBooleanBinding(
            () -> state.get() instanceof ControlState.Mine && !viewOnly.get(), state, viewOnly);
    private Subscription following = Subscription.EMPTY;
    private @Nullable Phone phone;
    private int views;
    /** Counts the requests for control, so that a late answer to an earlier one is recognised. */
    private long request;
    private boolean taking;
    private boolean mine;

    /** @param answers runs the handling of answers on the JavaFX thread, in the order of all news of the server */
    PhoneControl(PhoneId id, ControlContext context, FxExecutor fx, Consumer<Runnable> answers, GestureLedger ledger) {
        this.id = id;
        this.context = context;
        this.fx = fx;
        this.answers = answers;
        this.ledger = ledger;
    }

    /** The phone's id. */
    public PhoneId id() {
        return id;
    }

    /** Whether this operator controls the phone. It follows the phone only while a view shows it. */
    public ReadOnlyObjectProperty<ControlState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the phone can carry out now. */
    public ReadOnlyObjectProperty<Set<InputKind>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    /** What is said over the picture about control; the value is null for nothing. */
    public ReadOnlyObjectProperty<@Nullable ControlRemark> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Whether the operator sends nothing although it controls the phone. */
    public BooleanProperty viewOnlyProperty() {
        return viewOnly;
    }

    @Override
    public ObservableBooleanValue activeProperty() {
        return active;
    }

    @Override
    public Set<InputKind> kinds() {
        return kinds.get();
    }

    /**
     * A view shows the phone's picture from now on, until the subscription ends. With the last view, control ends too: an
     * operator does not control what it does not see.
     */
    public Subscription shown() {
        if (views++ == 0) {
            following = context.phones().apply(id).subscribe(this::phoneChanged);
        }
        return new Subscription() {
            private boolean over;

            @Override
            public void unsubscribe() {
                if (!over) {
                    over = true;
                    hidden();
                }
            }
        };
    }

    private void hidden() {
        if (--views == 0) {
            release();
            remark.set(null);
            following.unsubscribe();
            following = Subscription.EMPTY;
        }
    }

    private void phoneChanged(@Nullable Phone changed) {
        phone = changed;
        refresh();
    }

    /**
     * Takes the control of the phone. No effect if no view shows it any more.
     *
     * @param force whether to take it from another operator
     * @param held  gets the operator who has the control, if the server answers that one has
     */
    public void take(boolean force, Consumer<OperatorId> held) {
        if (mine || taking || views == 0) {
            return;
        }
        taking = true;
        viewOnly.set(false);
        remark.set(null);
        long number = ++request;
        refresh();
        context.control().get().take(id, force)
                .thenAccept(answer -> answers.accept(() -> answered(number, answer, held)));
    }

    private void answered(long number, ControlAnswer answer, Consumer<OperatorId> held) {
        if (number != request) {
            // Given up meanwhile. The server may have heard of that before it decided, so it is told again.
            if (answer instanceof ControlAnswer.Taken && !mine && !taking) {
                context.control().get().release(id);
            }
            return;
        }
        taking = false;
        switch (answer) {
            case ControlAnswer.Taken(var from) -> {
                mine = true;
                remark.set(from == null ? null : new ControlRemark.TakenOver(from));
            }
            case ControlAnswer.Held(var by) -> held.accept(by);
            case ControlAnswer.Unsupported _,ControlAnswer.Unreachable _,ControlAnswer.NotAllowed _,ControlAnswer.NotAudited _,ControlAnswer.ServerTooOld _ ->
                remark.set(new ControlRemark.NotTaken(answer));
        }
        refresh();
    }

    /** Gives up the control of the phone, or the request for it. No effect without. */
    public void release() {
        if (mine || taking) {
            request++;
            mine = false;
            taking = false;
            viewOnly.set(false);
            remark.set(null);
            context.control().get().release(id);
            refresh();
        }
    }

    boolean isMine() {
        return mine;
    }

    /** Handles that the control is lost; returns false if there was none. */
    boolean lose(ControlLoss loss) {
        if (!mine) {
            return false;
        }
        mine = false;
        viewOnly.set(false);
        remark.set(new ControlRemark.Lost(loss));
        refresh();
        return true;
    }

    @Override
    public void wanted() {
        if (!active.get()) {
            remark.set(new ControlRemark.Hint());
        }
    }

    /** Ends a remark, unless another one has replaced it. */
    public void forget(ControlRemark said) {
        if (said.equals(remark.get())) {
            remark.set(null);
        }
    }

    @Override
    public Gesture begin(Consumer<InputOutcome> ended) {
        GestureLedger.Line line = ledger.begin(id);
        Gesture gesture = context.control().get().begin(Set.of(id), (_, outcome) -> {
            long now = ledger.now();
            fx.once(() -> {
                line.end(outcome, now);
                ended.accept(outcome);
            });
        });
        return (seen, steps) -> {
            line.sent(steps);
            gesture.send(seen, steps);
        };
    }

    /** Presses a key of the phone. If that fails, a remark says so. */
    public void press(InputKey key) {
        remark.set(null);
        begin(outcome -> {
            if (!(outcome instanceof InputOutcome.Done) && views > 0) {
                remark.set(new ControlRemark.KeyFailed(key, outcome));
            }
        }).send(null, List.of(new InputStep.Key(key, KeyAction.PRESS)));
    }

    /** Computes the state again. */
    void refresh() {
        Phone now = phone;
        kinds.set(now != null && now.presence().isConnected() ? now.input().kinds() : Set.of());
        ControlState next = compute(now);
        if (!next.equals(state.get())) {
            if (remark.get() instanceof ControlRemark.Hint) {
                remark.set(null);
            }
            state.set(next);
        }
    }

    private ControlState compute(@Nullable Phone now) {
        if (taking) {
            return new ControlState.Taking();
        }
        if (mine) {
            return new ControlState.Mine(obstacle(now));
        }
        ControlObstacle lasting = obstacleOfAll(now);
        if (lasting != null) {
            return new ControlState.Unable(lasting);
        }
        OperatorId controller = Objects.requireNonNull(now).input().controller();
        if (controller != null && !controller.equals(context.operator().get())) {
            return new ControlState.HeldBy(controller);
        }
        ControlObstacle why = obstacle(now);
        return why == null || !now.input().kinds().isEmpty() ? new ControlState.Free() : new ControlState.Unable(why);
    }

    /** What is in the way of every operator; null if nothing is. */
    private @Nullable ControlObstacle obstacleOfAll(@Nullable Phone now) {
        if (!context.linked().getValue()) {
            return ControlObstacle.NO_LINK;
        }
        if (context.barred().get()) {
            return ControlObstacle.NO_RIGHT;
        }
        if (!context.control().get().isOffered()) {
            return ControlObstacle.SERVER_TOO_OLD;
        }
        if (now == null) {
            return ControlObstacle.UNKNOWN;
        }
        return now.presence().isConnected() ? null : ControlObstacle.OFFLINE;
    }

    private static @Nullable ControlObstacle obstacle(@Nullable Phone now) {
        if (now == null) {
            return ControlObstacle.UNKNOWN;
        }
        if (!now.presence().isConnected()) {
            return ControlObstacle.OFFLINE;
        }
        ControlObstacle told = ControlObstacle.of(now.input().obstacle());
        return told == null && now.input().kinds().isEmpty() ? ControlObstacle.UNABLE : told;
    }
}
