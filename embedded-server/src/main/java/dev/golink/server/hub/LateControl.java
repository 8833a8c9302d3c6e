package dev.golink.server.hub;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.control.ControlService;
import dev.golink.server.hub.input.PhoneControl;
import dev.golink.server.protocol.message.PhoneMessage;

/**
 * Passes on what the sessions of phones tell the control of phones. For the hub thread only.
 *
 * @param control the control, once the hub is complete
 */
record LateControl(Supplier<ControlService> control) implements PhoneControl {
    @Override
    public @Nullable OperatorId controller(PhoneId phone) {
        return control.get().controller(phone);
    }

    @Override
    public void greeted(PhoneId phone) {
        control.get().greeted(phone);
    }

    @Override
    public void reported(PhoneId phone, PhoneMessage.InputReport report) {
        control.get().reported(phone, report);
    }

    @Override
    public void departed(PhoneId phone) {
        control.get().departed(phone);
    }
}
