package dev.golink.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work with a database.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work. It neither commits nor closes the connection.
     *
     * @throws SQLException if SQLite fails
     */
    T on(Connection connection) throws SQLException;
}
