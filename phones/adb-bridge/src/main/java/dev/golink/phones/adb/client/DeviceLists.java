package dev.golink.phones.adb.client;

import java.util.List;

/** The lists of devices that an adb server sends at first and after each change. One thread reads, any thread closes. */
final class DeviceLists implements AutoCloseable {
    private final AdbConnection connection;
    private final String first;

    /** @param first the list that came at once */
    DeviceLists(AdbConnection connection, String first) {
        this.connection = connection;
        this.first = first;
    }

    /** The devices at first. */
    List<AdbDevice> first() {
        return DeviceList.parse(first);
    }

    /** Waits for the next list, however long it takes. */
    List<AdbDevice> next() throws AdbException {
        return DeviceList.parse(connection.text());
    }

    @Override
    public void close() {
        connection.close();
    }
}
