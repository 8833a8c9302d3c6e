package dev.golink.screens.control;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;

/**
 * What the control of phones needs from the console.
 *
 * @param control  the control of the server's phones
 * @param phones   a phone as it is now, changing on the JavaFX thread; a null value means that it is not known
 * @param operator the current operator
 * @param linked   whether there is a link to the server; changes on the JavaFX thread
 * @param barred   whether the operator lacks the right to control phones; changes on the JavaFX thread
 */
public record ControlContext(Supplier<Control> control, Function<PhoneId, ObservableValue<@Nullable Phone>> phones,
        Supplier<OperatorId> operator, ObservableValue<Boolean> linked, ObservableBooleanValue barred) {}
