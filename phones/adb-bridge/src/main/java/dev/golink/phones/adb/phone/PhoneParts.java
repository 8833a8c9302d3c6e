package dev.golink.phones.adb.phone;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.input.PhoneInput;
import dev.golink.phones.adb.screen.PhoneScreen;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.server.fleet.phone.Vitals;

/** Makes what a connection of a phone needs of the phone. What it makes belongs to that connection and ends with it. */
public interface PhoneParts {
    /**
     * The phone's screen for a new connection. Called on the phones' thread; nothing runs on the phone before it is asked
     * for.
     *
     * @param display what the screen is like now
     * @param turned  told when the user turned it, on the phones' thread
     */
    PhoneScreen screen(Supplier<Display> display, Consumer<Display> turned, PhoneScreen.Listener listener);

    /**
     * The phone's input for a new connection. Called on the phones' thread.
     *
     * @param display what the screen is like now
     * @param clock   estimates the server's clock
     * @param sender  sends a message to the server
     */
    PhoneInput input(Supplier<Display> display, ServerClock clock, Consumer<String> sender);

    /**
     * The values of a heartbeat. Blocks; called on a virtual thread.
     *
     * @throws IOException if the phone is gone
     */
    Vitals vitals() throws IOException;
}
