package dev.golink.phones.adb.client;

/**
 * A device as an adb server lists it.
 *
 * @param serial    the serial number, or host and port, or the name of a service; not unique
 * @param state     the state
 * @param model     the model, with {@code _} for spaces; empty if it is not known
 * @param transport tells it from all other devices of this server
 */
public record AdbDevice(String serial, DeviceState state, String model, TransportId transport) {}
