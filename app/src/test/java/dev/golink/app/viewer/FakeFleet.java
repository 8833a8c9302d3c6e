package dev.golink.app.viewer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

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

/** A fleet whose frames a test makes up. */
final class FakeFleet implements Fleet {
    final Map<PhoneId, ScreenListener> watchers = new ConcurrentHashMap<>();

    @Override
    public Watch watch(FleetListener listener) {
        return () -> {};
    }

    @Override
    public CompletionStage<Outcome> send(PhoneId phone, Command command) {
        return CompletableFuture.completedFuture(new Outcome.Done());
    }

    @Override
    public CompletionStage<EditOutcome> edit(Set<PhoneId> phones, ProfileEdit edit) {
        return CompletableFuture.completedFuture(new EditOutcome.Unreachable());
    }

    @Override
    public CompletionStage<EditOutcome> forget(Set<PhoneId> phones) {
        return CompletableFuture.completedFuture(new EditOutcome.Unreachable());
    }

    @Override
    public ScreenWatch watchScreen(PhoneId phone, ScreenListener listener) {
        watchers.put(phone, listener);
        return ScreenWatch.of(() -> watchers.remove(phone, listener));
    }

    @Override
    public void close() {
        watchers.clear();
    }
}
