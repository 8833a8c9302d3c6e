package dev.golink.screens.control.view;

import javafx.stage.Window;

import dev.golink.screens.control.ControlModel;
import dev.golink.screens.control.ControlState;
import dev.golink.screens.control.PhoneControl;

/**
 * What views of phones' pictures need for their control.
 *
 * @param model    the control of the phones
 * @param question asks before control is taken from another operator
 * @param gestures opens the list of the last gestures
 */
public record ControlServices(ControlModel model, TakeOverQuestion question, Runnable gestures) {
    /**
     * Takes the control of a phone, or releases it if the operator has it. If another operator has it, asks first. If it
     * can't be taken, a remark over the picture says why.
     *
     * @param over the window to ask over
     */
    public void turn(PhoneControl phone, Window over) {
        switch (phone.stateProperty().get()) {
            case ControlState.Mine _,ControlState.Taking _ -> phone.release();
            case ControlState.Free _ -> phone.take(false,
                    by -> question.ask(over, phone.id(), by, () -> phone.take(true, _ -> {})));
            case ControlState.HeldBy(var by) -> question.ask(over, phone.id(), by, () -> phone.take(true, _ -> {}));
            case ControlState.Unable _ -> phone.wanted();
        }
    }
}
