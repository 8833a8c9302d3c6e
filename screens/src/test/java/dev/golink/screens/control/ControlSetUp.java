package dev.golink.screens.control;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.ControlAnswer;
import dev.golink.server.fleet.control.ControlLoss;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.HandExecutor;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.FakeControl;

/** The control of one phone, with a server that a test plays. */
abstract class ControlSetUp {
    static final PhoneId LAB = new PhoneId("lab-1");
    static final OperatorId OPS = new OperatorId("ops");
    static final OperatorId ANNA = new OperatorId("anna");

    final FakeControl server = new FakeControl();
    final HandExecutor fx = new HandExecutor();
    final HandClock clock = new HandClock();
    final AtomicLong nanos = new AtomicLong();
    final ObjectProperty<@Nullable Phone> phone = new SimpleObjectProperty<>(able());
    final SimpleObjectProperty<Boolean> linked = new SimpleObjectProperty<>(true);
    final SimpleBooleanProperty barred = new SimpleBooleanProperty();
    final List<List<ControlLoss>> losses = new ArrayList<>();
    Control control = server;
    final ControlModel model = new ControlModel(
            new ControlContext(() -> control, _ -> phone, () -> OPS, linked, barred), fx, clock, nanos::get);
    final PhoneControl lab = model.of(LAB);

    ControlSetUp() {
        model.onLost(losses::add);
    }

    static Phone able() {
        return with(EnumSet.allOf(InputKind.class), null, null);
    }

    static Phone with(Set<InputKind> kinds, @Nullable InputObstacle obstacle, @Nullable OperatorId controller) {
        return Phones.online("lab-1").with(new PhoneInput(kinds, obstacle, controller));
    }

    /** Takes the control, and gets it. */
    void take() {
        lab.take(false, _ -> {});
        answer(new ControlAnswer.Taken(null));
    }

    /** Answers the newest request. */
    void answer(ControlAnswer answer) {
        server.takings().getLast().answer().complete(answer);
        fx.pulse();
    }

    void lose(ControlLoss.Reason why, @Nullable OperatorId by) {
        server.lose(new ControlLoss(LAB, why, by));
        fx.pulse();
    }

    ControlState state() {
        return lab.stateProperty().get();
    }
}
