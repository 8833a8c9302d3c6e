package dev.golink.app.join;

import javafx.beans.value.ObservableValue;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.PairingModel;

/**
 * What views that show how a phone joins need.
 *
 * @param access  the rights of this operator
 * @param pairing pairs one phone after the other
 * @param adb     opens the page of another way: phones by USB or Wi-Fi
 * @param shown   whether the view is shown while it is in a scene; a code is open only then
 */
public record PairingParts(AccessModel access, PairingModel pairing, Runnable adb,
        ObservableValue<Boolean> shown) {}
