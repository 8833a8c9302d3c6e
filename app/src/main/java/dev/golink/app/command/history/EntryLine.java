package dev.golink.app.command.history;

import java.time.ZoneId;

import dev.golink.server.fleet.history.HistoryEntry;

/** An entry of the history as a line for people: time, phone, operator, and what happened. Stateless. */
final class EntryLine {
    private static final String NONE = "-";

    private EntryLine() {}

    static String of(HistoryEntry entry, ZoneId zone) {
        String phone = entry.phone() == null ? NONE : entry.phone().value();
        String operator = entry.operator() == null ? "" : " (" + entry.operator().value() + ")";
        return TimeText.shown(entry.at(), zone) + "  " + phone + "  " + FactText.of(entry.fact()) + operator;
    }
}
