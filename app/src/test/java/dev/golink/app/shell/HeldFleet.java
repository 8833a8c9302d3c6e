package dev.golink.app.shell;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

import dev.golink.app.fixtures.FakeFleet;
import dev.golink.app.fixtures.ForwardingFleet;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;

/** A fleet whose changes of what is kept wait until a test answers them. */
final class HeldFleet extends ForwardingFleet {
    private final AtomicReference<Asked> asked = new AtomicReference<>();

    private record Asked(Set<PhoneId> phones, ProfileEdit edit, CompletableFuture<EditOutcome> outcome) {}

    HeldFleet(FakeFleet fleet) {
        super(fleet);
    }

    boolean isAsked() {
        return asked.get() != null;
    }

    /** Keeps the change that waits. */
    void keep() {
        Asked waiting = asked.getAndSet(null);
        super.edit(waiting.phones(), waiting.edit())
                .thenAccept(outcome -> waiting.outcome().complete(outcome));
    }

    /** Gives the change that waits another outcome. */
    void answer(EditOutcome outcome) {
        asked.getAndSet(null).outcome().complete(outcome);
    }

    @Override
    public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
        Asked next = new Asked(phones, edit, new CompletableFuture<>());
        asked.set(next);
        return next.outcome();
    }
}
