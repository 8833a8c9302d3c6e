package dev.golink.app.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.network.HostName;

/** Finds the operator's name for when the command line gives none. See decision 0037. */
final class DefaultOperatorName {
    private DefaultOperatorName() {}

    /**
     * The names of this computer's user and of this computer. One user may work at several computers, and a server has
     * only one console of each name at a time.
     */
    static OperatorId ofThisUser() {
        return of(System.getProperty("user.name", ""), HostName.ofThisComputer());
    }

    /**
     * One name made of both. Characters that ids do not allow are tolerated, so that nobody has to rename a user or a
     * computer.
     */
    static OperatorId of(String user, String computer) {
        String local = computer.strip();
        String host = local.contains(".") ? local.substring(0, local.indexOf('.')) : local;
        String name = Stream.of(user, "localhost".equals(host) ? "" : host).map(OperatorId::nearest)
                .flatMap(Optional::stream).map(OperatorId::value).collect(Collectors.joining("-"));
        return OperatorId.nearest(name).orElseGet(() -> new OperatorId("operator"));
    }
}
