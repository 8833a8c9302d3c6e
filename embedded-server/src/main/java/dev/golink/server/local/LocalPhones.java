package dev.golink.server.local;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.hub.Hub;
import dev.golink.server.hub.HubThread;

/** What the operator at the server's own window does with phones. Any thread may use it. */
public final class LocalPhones {
    private final HubThread hub;
    private final OperatorId operator;

    /** @param operator the operator in whose name this process acts */
    public LocalPhones(HubThread hub, OperatorId operator) {
        this.hub = hub;
        this.operator = operator;
    }

    /** Sends a command to a phone. */
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        boolean handed = hub.hand(hub -> hub.send(operator, phone, command).thenAccept(outcome::complete));
        return handed ? outcome : CompletableFuture.completedStage(new Outcome.Unreachable());
    }

    /** Changes the profiles of phones. */
    public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
        Set<PhoneId> copy = Collections.unmodifiableSet(new LinkedHashSet<>(phones));
        return onHub(hub -> hub.edit(operator, copy, edit));
    }

    /** Forgets phones. */
    public CompletionStage<EditOutcome> forget(Set<PhoneId> phones) {
        Set<PhoneId> copy = Set.copyOf(phones);
        return onHub(hub -> hub.forget(operator, copy));
    }

    private CompletionStage<EditOutcome> onHub(Function<Hub, EditOutcome> edit) {
        CompletableFuture<EditOutcome> outcome = new CompletableFuture<>();
        boolean handed = hub.hand(hub -> outcome.complete(edit.apply(hub)));
        return handed ? outcome : CompletableFuture.completedStage(new EditOutcome.Unreachable());
    }
}
