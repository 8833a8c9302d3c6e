package dev.golink.app.history.page;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableStringValue;

import dev.golink.server.fleet.id.PhoneId;

/**
 * Where the page of the history leads.
 *
 * @param name      the name of a phone
 * @param showPhone shows a phone in the table of all phones
 * @param copy      puts a text on the clipboard
 * @param noAudit   why the operator may not see the audit, as part of a sentence; empty while that is allowed
 * @param exportCsv asks for a file and writes the entries shown as a table
 * @param exportJson asks for a file and writes the entries shown as lines of JSON
 * @param soon      runs work on the JavaFX thread, after the present layout
 */
public record HistoryLinks(Function<PhoneId, String> name, Consumer<PhoneId> showPhone, Consumer<String> copy,
        ObservableStringValue noAudit, Runnable exportCsv, Runnable exportJson, Consumer<Runnable> soon) {}
