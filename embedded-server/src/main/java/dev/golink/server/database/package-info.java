/**
 * SQLite files: opened, brought to the newest version, copied, and set aside when they are damaged. Failures are told in
 * words. See decision 0070.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.database;
