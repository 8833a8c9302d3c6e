package dev.golink.server.network;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** This computer's name. */
public final class HostName {
    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");
    /** A name of RFC 1123. Java can't read a certificate whose names have other characters, such as an underscore. */
    private static final Pattern DNS_NAME = Pattern
            .compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private HostName() {}

    /**
     * The name as the system knows it, or an empty text if the computer has none. The network is asked last because its
     * answer may take seconds.
     */
    public static String ofThisComputer() {
        try {
            if (Files.isReadable(LINUX_NAME)) {
                return Files.readString(LINUX_NAME).strip();
            }
            Optional<String> told = Stream.of("COMPUTERNAME", "HOSTNAME").map(System::getenv).filter(Objects::nonNull)
                    .findFirst();
            return told.isPresent() ? told.get() : InetAddress.getLocalHost().getHostName();
        } catch (IOException _) {
            // A computer without a name is reached by its addresses.
            return "";
        }
    }

    /**
     * A name in the form that DNS and certificates use: in ASCII and in lower case. Empty if the name has no such form,
     * for example because it contains an underscore.
     */
    static Optional<String> ascii(String name) {
        try {
            String ascii = IDN.toASCII(name.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return DNS_NAME.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException _) { // a part of the name is empty or too long
            return Optional.empty();
        }
    }
}
