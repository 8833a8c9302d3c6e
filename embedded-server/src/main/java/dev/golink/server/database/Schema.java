package dev.golink.server.database;

import java.util.List;

/**
 * The tables of a kind of file, as the steps that lead to them. Step 1 makes the first version from an empty file, step
 * 2 the second from the first, and so on. A released step never changes. The file's {@code user_version} is the number
 * of its last step.
 *
 * @param steps each a list of SQL statements
 */
public record Schema(List<List<String>> steps) {
    /** Copies the lists. */
    public Schema {
        steps = steps.stream().map(List::copyOf).toList();
    }

    /** The newest version. */
    public int version() {
        return steps.size();
    }
}
