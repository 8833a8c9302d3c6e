package dev.golink.server.history.file;

import java.util.List;

import dev.golink.server.database.Schema;

/** The tables of a file of the history. */
final class HistorySchema {
    /** A change is a further step; the steps that were released never change. */
    static final Schema SCHEMA = new Schema(List.of(List.of(
            // Each phone, operator and kind is written once; entries refer to it.
            "CREATE TABLE name(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
            "CREATE TABLE entry(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind INTEGER NOT NULL, phone INTEGER,"
                    + " operator INTEGER, fact TEXT NOT NULL)",
            // With the id and the kind, a phone's entries of some kinds are found without reading its others.
            "CREATE INDEX entry_phone ON entry(phone, id, kind) WHERE phone IS NOT NULL",
            "CREATE INDEX entry_operator ON entry(operator, id, kind) WHERE operator IS NOT NULL",
            "CREATE INDEX entry_kind ON entry(kind)",
            // How many phones were connected in each minute since 1970.
            "CREATE TABLE connected(minute INTEGER PRIMARY KEY, least INTEGER NOT NULL, most INTEGER NOT NULL)",
            // By how much ids in this file are ahead of the times of their entries at most.
            "CREATE TABLE skew(ms INTEGER NOT NULL)", "INSERT INTO skew VALUES (0)")));

    private HistorySchema() {}
}
