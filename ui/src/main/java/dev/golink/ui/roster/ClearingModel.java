package dev.golink.ui.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/** Removes offline phones from the roster. Use it on the JavaFX thread only. */
public final class ClearingModel {
    /** At most this many phones are removed without asking. */
    public static final int UNASKED = 10;

    /** Asks whether to remove many phones. */
    @FunctionalInterface
    public interface Question {
        /** Asks about this number of phones, and runs {@code yes} if the answer is yes. */
        void ask(int phones, Runnable yes);
    }

    private final Function<Set<PhoneId>, CompletionStage<EditOutcome>> forget;
    private final Question question;
    private final Inbox<EditOutcome> outcomes;

    /**
     * Makes the model.
     *
     * @param forget   removes those of the phones that are offline; its outcome may arrive on any thread
     * @param fx       passes the outcome to the JavaFX thread
     * @param question asked before more than {@link #UNASKED} phones are removed
     * @param report   called with the outcome on the JavaFX thread
     */
    public ClearingModel(Function<Set<PhoneId>, CompletionStage<EditOutcome>> forget, FxExecutor fx,
            Question question, Consumer<EditOutcome> report) {
        this.forget = forget;
        this.question = question;
        this.outcomes = new Inbox<>(fx, arrived -> arrived.forEach(report));
    }

    /** The rows whose phones are offline and can be removed. */
    public static List<PhoneRow> offline(Collection<PhoneRow> rows) {
        return rows.stream().filter(row -> !row.phone().presence().isConnected()).toList();
    }

    /** Removes the offline phones among these rows; does nothing if there are none. */
    public void clear(Collection<PhoneRow> rows) {
        List<PhoneRow> offline = offline(rows);
        if (offline.size() > UNASKED) {
            // Some phones may have reconnected before the answer.
            question.ask(offline.size(), () -> send(offline(offline)));
        } else {
            send(offline);
        }
    }

    private void send(List<PhoneRow> offline) {
        if (!offline.isEmpty()) {
            forget.apply(offline.stream().map(PhoneRow::id).collect(Collectors.toSet())).thenAccept(outcomes::put);
        }
    }
}
