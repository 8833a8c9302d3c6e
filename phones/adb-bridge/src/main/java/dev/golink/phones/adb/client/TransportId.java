package dev.golink.phones.adb.client;

/**
 * The number that an adb server gives to one connection of a device. It is never used twice while that server runs. Two
 * devices with the same serial number have different ones.
 *
 * @param value 1 or greater
 */
public record TransportId(long value) {
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
