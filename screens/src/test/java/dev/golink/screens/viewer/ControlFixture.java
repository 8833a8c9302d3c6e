package dev.golink.screens.viewer;

import java.time.InstantSource;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.golink.screens.control.ControlContext;
import dev.golink.screens.control.ControlModel;
import dev.golink.screens.control.view.ControlServices;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;

/** The control of phones for tests of watch windows. */
public final class ControlFixture {
    private static final OperatorId OPS = new OperatorId("ops");

    private ControlFixture() {}

    /** Control with a question that is always answered with yes. */
    public static ControlServices services(Control control, ObservableValue<@Nullable Phone> phone,
            ObservableValue<Boolean> linked) {
        ControlModel model = new ControlModel(
                new ControlContext(() -> control, _ -> phone, () -> OPS, linked, new ReadOnlyBooleanWrapper(false)),
                work -> Platform.runLater(() -> {
                    while (work.getAsBoolean()) {
                        // An executor of pulses repeats until there is no more work.
                        continue;
                    }
                }), InstantSource.system(), System::nanoTime);
        return new ControlServices(model, (_, _, _, yes) -> yes.run(), () -> {});
    }
}
