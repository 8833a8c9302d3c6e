package dev.golink.phones.adb.phone;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.device.PhoneReader;
import dev.golink.phones.adb.input.AdbInput;
import dev.golink.phones.adb.input.InputAbilities;
import dev.golink.phones.adb.input.PhoneInput;
import dev.golink.phones.adb.screen.AdbScreen;
import dev.golink.phones.adb.screen.PhoneScreen;
import dev.golink.phones.adb.screen.ScreenAbilities;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.server.fleet.phone.Vitals;

/**
 * Screen, input and values of a phone through its shell.
 *
 * @param shell     the shell
 * @param video     what the phone can do with its screen
 * @param control   what the phone can do with input
 * @param timer     the phones' thread
 * @param wallClock for the times of frames
 * @param workers   runs what blocks
 * @param decoders  one for each single picture that may be decoded at a time, over all phones
 */
public record ShellParts(PhoneShell shell, ScreenAbilities video, InputAbilities control, PhoneTimer timer,
        InstantSource wallClock, Executor workers, Semaphore decoders) implements PhoneParts {
    /**
     * Finds out what a phone can do. Blocks; called on a virtual thread.
     *
     * @param sdk the level of Android's API; 0 if it is not known
     * @throws IOException if the phone is gone
     */
    public static ShellParts probe(PhoneShell shell, int sdk, PhoneTimer timer, InstantSource wallClock,
            Executor workers, Semaphore decoders) throws IOException {
        return new ShellParts(shell, ScreenAbilities.probe(shell, sdk), InputAbilities.probe(shell, sdk), timer,
                wallClock, workers, decoders);
    }

    @Override
    public PhoneScreen screen(Supplier<Display> display, Consumer<Display> turned, PhoneScreen.Listener listener) {
        return new AdbScreen(shell, video, display, turned, timer, wallClock, workers, decoders, listener);
    }

    @Override
    public PhoneInput input(Supplier<Display> display, ServerClock clock, Consumer<String> sender) {
        return new AdbInput(shell, control, display, timer, clock, workers, sender);
    }

    @Override
    public Vitals vitals() throws IOException {
        return PhoneReader.vitals(shell);
    }
}
