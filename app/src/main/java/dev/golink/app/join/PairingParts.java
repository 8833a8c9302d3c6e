package dev.golink.app.join;

import javafx.beans.value.ObservableValue;

import dev.golink.app.access.AccessModel;
import dev.golink.app.access.PairingModel;

/**
 * What pairing phones needs.
 *
 * @param access  the rights of this operator
 * @param pairing pairs one phone after the other
 * @param shown   whether the view is shown while it is in a scene; a code is open only then
 */
public record PairingParts(AccessModel access, PairingModel pairing, ObservableValue<Boolean> shown) {}
