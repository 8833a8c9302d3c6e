package dev.golink.server.remote;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.protocol.json.Envelope;
import dev.golink.server.protocol.operator.OperatorWriter;
import dev.golink.server.protocol.operator.ServerCapabilities;
import dev.golink.server.remote.link.FleetThread;

/**
 * Sends edits of profiles and of the roster to the server. An edit of many phones is sent in parts that each fit into
 * one message. A part is sent after the server has accepted the previous one. A refusal of the first part therefore
 * refuses the whole edit. For the fleet's thread only.
 */
final class RemoteEdits {
    /** Room for the id of an edit, which is not known yet when the edit is measured. */
    private static final int LONGEST_ID = 24;

    /** An older server ignores numbers, and its answer would look as if nothing had to change. */
    private static final Refusal NO_NUMBERS = Refusal.of(Refusal.Code.SERVER_TOO_OLD,
            "The server is older than this console and does not support numbers.");

    private final Predicate<String> say;
    private final ServerAbilities abilities;
    private final FleetThread thread;
    private final Duration patience;
    private final PendingRequests<EditOutcome> answers = new PendingRequests<>("e");

    /**
     * @param say       sends a text to the server; false if there is no connection
     * @param abilities what the server can do
     * @param patience  how long to wait for an answer, which the server gives at once
     */
    RemoteEdits(Predicate<String> say, ServerAbilities abilities, FleetThread thread, Duration patience) {
        this.say = say;
        this.abilities = abilities;
        this.thread = thread;
        this.patience = patience;
    }

    void edit(Set<PhoneId> phones, ProfileEdit edit, CompletableFuture<EditOutcome> outcome) {
        if (edit.number() != null && abilities.lacks(ServerCapabilities.NUMBERS)) {
            outcome.complete(new EditOutcome.Refused(NO_NUMBERS, 0));
            return;
        }
        Map<PhoneId, Integer> places = new HashMap<>();
        phones.forEach(phone -> places.put(phone, places.size()));
        ask(phones, (part, id) -> OperatorWriter.editPhones(part, id,
                part.isEmpty() ? edit : edit.after(places.getOrDefault(part.iterator().next(), 0))), outcome);
    }

    void forget(Set<PhoneId> phones, CompletableFuture<EditOutcome> outcome) {
        ask(phones, OperatorWriter::forgetPhones, outcome);
    }

    /** Handles the server's answer. */
    void finish(String id, EditOutcome outcome) {
        answers.finish(id, outcome);
    }

    /** Completes all edits with the same outcome, because no answers will come. */
    void finishAll(EditOutcome outcome) {
        answers.finishAll(outcome);
    }

    private void ask(Set<PhoneId> phones, Writer writer, CompletableFuture<EditOutcome> outcome) {
        int room = Envelope.LONGEST - LONGEST_ID - writer.write(List.of(), "").length();
        if (phones.stream().anyMatch(phone -> phone.value().length() + MessageParts.MARKS > room)) {
            outcome.complete(new EditOutcome.Refused(Refusal.of(Refusal.Code.MESSAGE_TOO_LONG,
                    "This change is too long for one message to the server."), 0));
        } else {
            ask(MessageParts.of(phones, room).iterator(), writer, 0, outcome);
        }
    }

    private void ask(Iterator<List<PhoneId>> parts, Writer writer, int kept, CompletableFuture<EditOutcome> outcome) {
        if (!parts.hasNext()) {
            outcome.complete(new EditOutcome.Kept(kept));
            return;
        }
        ask(parts.next(), writer).thenAccept(answer -> {
            switch (answer) {
                case EditOutcome.Kept(int more) -> ask(parts, writer, kept + more, outcome);
                case EditOutcome.Refused(var why, int _) -> outcome.complete(new EditOutcome.Refused(why, kept));
                case EditOutcome.Unreachable _ -> outcome.complete(answer);
            }
        });
    }

    private CompletionStage<EditOutcome> ask(List<PhoneId> part, Writer writer) {
        CompletableFuture<EditOutcome> answer = new CompletableFuture<>();
        String id = answers.add(answer);
        if (say.test(writer.write(part, id))) {
            thread.after(patience, () -> finish(id, new EditOutcome.Unreachable()));
        } else {
            finish(id, new EditOutcome.Unreachable());
        }
        return answer;
    }

    /** Writes the message for an edit of phones with an id. */
    @FunctionalInterface
    private interface Writer {
        String write(Collection<PhoneId> phones, String id);
    }
}
