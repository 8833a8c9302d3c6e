package dev.golink.screens.viewer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.golink.server.fleet.Fleet;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.Operators;
import dev.golink.server.fleet.access.Access;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.NoAudit;
import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.control.Control;
import dev.golink.server.fleet.control.NoControl;
import dev.golink.server.fleet.history.History;
import dev.golink.server.fleet.history.NoHistory;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.EditOutcome;
import dev.golink.server.fleet.profile.ProfileEdit;
import dev.golink.server.fleet.runs.Runs;
import dev.golink.server.fleet.screen.ScreenListener;
import dev.golink.server.fleet.screen.ScreenTuning;
import dev.golink.server.fleet.screen.ScreenWatch;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.server.fleet.trace.NoTraces;
import dev.golink.server.fleet.trace.Traces;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.fleet.FakeAccess;
import dev.golink.ui.fixtures.fleet.FakeOperators;
import dev.golink.ui.fixtures.fleet.NoRuns;

/** A fleet whose frames come from a test. */
final class FakeFleet implements Fleet {
    final Map<PhoneId, ScreenListener> watchers = new ConcurrentHashMap<>();
    /** The tunings requested from each phone, in order. */
    final Map<PhoneId, List<ScreenTuning>> tunings = new ConcurrentHashMap<>();

    @Override
    public Watch watch(FleetListener listener) {
        return () -> {};
    }

    @Override
    public Instant now() {
        return HandClock.START;
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
        return new ScreenWatch() {
            @Override
            public void tune(ScreenTuning tuning) {
                tunings.computeIfAbsent(phone, _ -> new CopyOnWriteArrayList<>()).add(tuning);
            }

            @Override
            public void requestKeyFrame() {}

            @Override
            public void close() {
                watchers.remove(phone, listener);
            }
        };
    }

    @Override
    public Operators operators() {
        return new FakeOperators();
    }

    @Override
    public Access access() {
        return new FakeAccess();
    }

    @Override
    public Audit audit() {
        return new NoAudit(Refusal.of(Refusal.Code.SERVER_TOO_OLD, "This server has no audit."));
    }

    @Override
    public History history() {
        return new NoHistory(Refusal.of(Refusal.Code.SERVER_TOO_OLD, "This server stores no history."));
    }

    @Override
    public Control control() {
        return new NoControl();
    }

    @Override
    public Traces traces() {
        return NoTraces.ofOldServer();
    }

    @Override
    public Runs runs() {
        return new NoRuns();
    }

    @Override
    public void close() {
        watchers.clear();
    }
}
