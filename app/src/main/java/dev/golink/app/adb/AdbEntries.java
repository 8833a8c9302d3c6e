package dev.golink.app.adb;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What is typed on the page of the phones at adb and not sent yet. It stays when the page is built again, in another
 * language. For the JavaFX thread only.
 *
 * @param address     the address of a phone in the network
 * @param pairAddress the address to pair with
 * @param code        the code to pair with
 */
public record AdbEntries(StringProperty address, StringProperty pairAddress, StringProperty code) {
    static AdbEntries empty() {
        return new AdbEntries(new SimpleStringProperty(""), new SimpleStringProperty(""), new SimpleStringProperty(""));
    }
}
