package dev.golink.app.shell.support;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.ui.fixtures.fleet.FakeFleet;
import dev.golink.ui.fixtures.fleet.ForwardingFleet;

/** A fleet whose changes of profiles wait until a test answers them. */
public final class HeldFleet extends ForwardingFleet {
    private final AtomicReference<Asked> asked = new AtomicReference<>();

    private record Asked(Set<PhoneId> phones, ProfileEdit edit, CompletableFuture<EditOutcome> outcome) {}

    public HeldFleet(FakeFleet fleet) {
        super(fleet);
    }

    public boolean isAsked() {
        return asked.get() != null;
    }

    /** Carries out the waiting change. */
    public void keep() {
        Asked waiting = asked.getAndSet(null);
        super.edit(waiting.phones(), waiting.edit())
                .thenAccept(outcome -> waiting.outcome().complete(outcome));
    }

    /** Completes the waiting change with this outcome, without carrying it out. */
    public void answer(EditOutcome outcome) {
        asked.getAndSet(null).outcome().complete(outcome);
    }

    @Override
    public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
        Asked next = new Asked(phones, edit, new CompletableFuture<>());
        asked.set(next);
        return next.outcome();
    }
}
