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
import dev.golink.ui.feed.Crossing;
import dev.golink.ui.feed.Inbox;

/** Takes offline phones off the list. For the window's thread only. */
public final class ClearingModel {
    /** So many phones are taken off without a question. */
    public static final int UNASKED = 10;

    /** Asks whether so many phones are really meant. */
    @FunctionalInterface
    public interface Question {
        /** Asks, and runs {@code yes} if the answer is that. */
        void ask(int phones, Runnable yes);
    }

    private final Function<Set<PhoneId>, CompletionStage<EditOutcome>> forget;
    private final Question question;
    private final Inbox<EditOutcome> outcomes;

    /**
     * Makes the model.
     *
     * @param forget   takes those of the phones off the list that are offline; its outcome may come on any thread
     * @param crossing the way back from there
     * @param question asked before many phones are taken off
     * @param report   told what became of it
     */
    public ClearingModel(Function<Set<PhoneId>, CompletionStage<EditOutcome>> forget, Crossing crossing,
            Question question, Consumer<EditOutcome> report) {
        this.forget = forget;
        this.question = question;
        this.outcomes = new Inbox<>(crossing, arrived -> arrived.forEach(report));
    }

    /** Those of the rows that can be taken off. */
    public static List<PhoneRow> offline(Collection<PhoneRow> rows) {
        return rows.stream().filter(row -> !row.phone().presence().isConnected()).toList();
    }

    /** Takes those of the rows off whose phones are offline; nothing happens if there are none. */
    public void clear(Collection<PhoneRow> rows) {
        List<PhoneRow> offline = offline(rows);
        if (offline.size() > UNASKED) {
            // By the time of the answer some of them may be back.
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
