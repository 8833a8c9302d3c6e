package dev.golink.app.command.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.server.access.knock.Waiting;

/** Finds clients that wait by their rows or ids. Stateless. */
final class WaitingRows {
    private WaitingRows() {}

    /** The role as a word. */
    static String role(Waiting one) {
        return one.who().kind().name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rows that are named.
     *
     * @param named numbers of rows, or ids; an id names all clients that wait with it
     * @throws CommandFailure if nobody waits with one of them
     */
    static Set<Integer> of(List<Waiting> waiting, List<String> named) throws CommandFailure {
        Set<Integer> rows = new LinkedHashSet<>();
        for (String name : named) {
            List<Integer> found = waiting.stream()
                    .filter(one -> one.who().id().equals(name) || String.valueOf(one.row()).equals(name))
                    .map(Waiting::row).toList();
            if (found.isEmpty()) {
                throw new CommandFailure("nobody waits as " + name + "; golink admit list shows who does");
            }
            rows.addAll(found);
        }
        return rows;
    }
}
