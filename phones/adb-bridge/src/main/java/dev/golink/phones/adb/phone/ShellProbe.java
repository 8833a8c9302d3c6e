package dev.golink.phones.adb.phone;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.client.AdbServer;
import dev.golink.phones.adb.device.PhoneDescription;
import dev.golink.phones.adb.device.PhoneReader;
import dev.golink.phones.adb.shell.AdbShell;
import dev.golink.phones.adb.shell.PhoneShell;
import dev.golink.phones.client.time.PhoneTimer;

/**
 * Asks devices through their shells.
 *
 * @param server    the adb server
 * @param timer     the phones' thread
 * @param wallClock for the times of frames
 * @param workers   runs what blocks
 * @param decoders  one for each single picture that may be decoded at a time, over all phones
 */
public record ShellProbe(AdbServer server, PhoneTimer timer, InstantSource wallClock,
        Executor workers, Semaphore decoders) implements PhoneProbe {
    @Override
    public Found probe(AdbDevice device) throws IOException {
        PhoneShell shell = new AdbShell(server, device.transport());
        PhoneDescription said = PhoneReader.description(shell);
        PhoneDescription description = said.serial().isEmpty() ? said.withSerial(device.serial()) : said;
        return new Found(description, ShellParts.probe(shell, description.sdk(), timer, wallClock, workers, decoders));
    }
}
