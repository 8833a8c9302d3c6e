package dev.golink.app.command.adb;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import dev.golink.app.adb.AdbAddresses;
import dev.golink.phones.adb.client.AdbAddress;

/** Reads the address of an adb server, such as {@code 127.0.0.1:5037}. */
final class AdbAddressConverter implements ITypeConverter<AdbAddress> {
    @Override
    public AdbAddress convert(String text) {
        return AdbAddresses.server(text).orElseThrow(
                () -> new TypeConversionException("'" + text + "' is no address such as 127.0.0.1:5037"));
    }
}
