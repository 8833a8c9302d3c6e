package dev.golink.phones.adb.phone;

import java.io.IOException;

import dev.golink.phones.adb.client.AdbDevice;
import dev.golink.phones.adb.device.PhoneDescription;

/** Finds out what a device is and what it can do. */
@FunctionalInterface
public interface PhoneProbe {
    /**
     * Asks a device. Blocks; called on a virtual thread.
     *
     * @throws IOException if the device is gone, or not ready yet
     */
    Found probe(AdbDevice device) throws IOException;

    /**
     * What was found out.
     *
     * @param description what it is
     * @param parts       makes what its connections need
     */
    record Found(PhoneDescription description, PhoneParts parts) {}
}
