package dev.golink.app.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditState;
import dev.golink.server.fleet.history.HistoryState;
import dev.golink.server.fleet.screen.Watch;
import dev.golink.ui.feed.FxExecutor;
import dev.golink.ui.feed.Inbox;

/**
 * Whether the server can write its audit, and whether the audit is still what this console remembers of it. For the
 * JavaFX thread only.
 */
public final class AuditModel {
    private static final Logger LOG = LoggerFactory.getLogger(AuditModel.class);

    private final Supplier<Audit> audit;
    private final AuditHeads heads;
    private final String server;
    private final FxExecutor fx;
    private final ReadOnlyObjectWrapper<HistoryState.@Nullable Failing> failing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AuditWarning> warning = new ReadOnlyObjectWrapper<>();
    private @Nullable AuditGuard guard;

    /**
     * Creates the model, which knows nothing until {@link #watch} is called.
     *
     * @param data   the console's data folder
     * @param server the server's name in {@link AuditHeads}
     */
    public AuditModel(Supplier<Audit> audit, Path data, String server, FxExecutor fx) {
        this.audit = audit;
        this.heads = new AuditHeads(data);
        this.server = server;
        this.fx = fx;
    }

    /** Follows the server until the returned watch is closed. */
    public Watch watch() {
        ExecutorService executor = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().name("golink-audit-heads").daemon().factory());
        Inbox<Optional<AuditWarning>> warnings = new Inbox<>(fx, told -> warning.set(told.getLast().orElse(null)));
        Inbox<HistoryState> states = new Inbox<>(fx, told -> show(told.getLast()));
        AuditGuard guarding = new AuditGuard(audit.get(), heads, server, task -> {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException _) {
                LOG.debug("The audit was told after the end of the window.");
            }
        }, told -> warnings.put(Optional.ofNullable(told)));
        guard = guarding;
        Watch watch = audit.get().watch((AuditState state) -> {
            states.put(state.storing());
            guarding.told(state.head());
        });
        return () -> {
            watch.close();
            executor.shutdown();
        };
    }

    /** Remembers the present audit from now on. */
    public void accept() {
        AuditGuard present = guard;
        if (present != null) {
            present.accept();
        }
    }

    private void show(HistoryState now) {
        failing.set(switch (now) {
            case HistoryState.Storing _ -> null;
            case HistoryState.Failing because -> because;
        });
    }

    /** Why the audit can't be written; holds null while it can, or nothing is known. */
    public ReadOnlyObjectProperty<HistoryState.@Nullable Failing> failingProperty() {
        return failing.getReadOnlyProperty();
    }

    /** How the audit differs from what is remembered; holds null if it does not. */
    public ReadOnlyObjectProperty<@Nullable AuditWarning> warningProperty() {
        return warning.getReadOnlyProperty();
    }
}
