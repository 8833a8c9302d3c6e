package dev.golink.app.shell;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

import dev.golink.app.fixtures.FakeFleet;
import dev.golink.server.fleet.Command;
import dev.golink.server.fleet.EditOutcome;
import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.Outcome;
import dev.golink.server.fleet.PhoneId;
import dev.golink.server.fleet.ProfileEdit;
import dev.golink.server.fleet.ScreenListener;
import dev.golink.server.fleet.ScreenWatch;
import dev.golink.server.fleet.Watch;

/** A fleet whose changes of what is kept wait until a test answers them. */
final class HeldFleet implements Fleet {
    private final FakeFleet fleet;
    private final AtomicReference<Asked> asked = new AtomicReference<>();

    private record Asked(Set<PhoneId> phones, ProfileEdit edit, CompletableFuture<EditOutcome> outcome) {}

    HeldFleet(FakeFleet fleet) {
        this.fleet = fleet;
    }

    boolean isAsked() {
        return asked.get() != null;
    }

    /** Keeps the change that waits. */
    void keep() {
        Asked waiting = asked.getAndSet(null);
        fleet.edit(waiting.phones(), waiting.edit())
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

    @Override
    public Watch watch(FleetListener listener) {
        return fleet.watch(listener);
    }

    @Override
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        return fleet.send(phone, command);
    }

    @Override
    public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
        return fleet.watchScreen(phone, listener);
    }

    @Override
    public CompletionStage<EditOutcome> forget(Set<PhoneId> phones) {
        return fleet.forget(phones);
    }

    @Override
    public void close() {
        fleet.close();
    }
}
