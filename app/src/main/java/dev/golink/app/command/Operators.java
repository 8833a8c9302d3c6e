package dev.golink.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.server.fleet.id.OperatorId;

/** The name an operator works under if the command line gives none. */
final class Operators {
    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

    private Operators() {}

    /** The computer's user at this computer: one user works at several, and a server keeps one console of a name. */
    static OperatorId ofThisUser() {
        return of(System.getProperty("user.name", ""), computer());
    }

    /** The name made of both, as far as they make one: names may hold what ids may not, and nobody should have to rename. */
    static OperatorId of(String user, String computer) {
        String local = computer.strip();
        String host = local.contains(".") ? local.substring(0, local.indexOf('.')) : local;
        String name = Stream.of(user, "localhost".equals(host) ? "" : host).map(OperatorId::nearest)
                .flatMap(Optional::stream).map(OperatorId::value).collect(Collectors.joining("-"));
        return OperatorId.nearest(name).orElseGet(() -> new OperatorId("operator"));
    }

    /** What the system calls the computer; asking the network for it may take seconds, so that is done last. */
    private static String computer() {
        try {
            if (Files.isReadable(LINUX_NAME)) {
                return Files.readString(LINUX_NAME);
            }
            Optional<String> told = Stream.of("COMPUTERNAME", "HOSTNAME").map(System::getenv).filter(Objects::nonNull)
                    .findFirst();
            return told.isPresent() ? told.get() : InetAddress.getLocalHost().getHostName();
        } catch (IOException _) {
            // A computer without a name is told by its user alone.
            return "";
        }
    }
}
