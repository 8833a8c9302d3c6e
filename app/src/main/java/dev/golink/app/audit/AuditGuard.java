package dev.golink.app.audit;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditHead;

/**
 * Compares a server's audit with what this console remembers of it, and remembers more as long as both agree. After a
 * warning it remembers nothing new until the operator accepts the present audit. Works on the thread of its executor.
 */
final class AuditGuard {
    private final Audit audit;
    private final AuditHeads heads;
    private final String server;
    private final Executor executor;
    private final Consumer<@Nullable AuditWarning> warnings;
    /** The last entry that the server told. */
    private AuditHead newest = AuditHead.NONE;
    private boolean isChecking;
    private boolean hasWarned;

    /**
     * @param server   the server's name in {@link AuditHeads}
     * @param executor runs tasks that wait for the disk, one at a time
     * @param warnings gets a warning, or null once it was accepted; on the thread of the executor
     */
    AuditGuard(Audit audit, AuditHeads heads, String server, Executor executor,
            Consumer<@Nullable AuditWarning> warnings) {
        this.audit = audit;
        this.heads = heads;
        this.server = server;
        this.executor = executor;
        this.warnings = warnings;
    }

    /** Handles the last entry that the server told. On any thread. */
    void told(AuditHead head) {
        executor.execute(() -> {
            newest = head;
            check();
        });
    }

    /** Remembers the present audit, whatever was remembered before. On any thread. */
    void accept() {
        executor.execute(() -> {
            hasWarned = false;
            heads.put(server, newest);
            warnings.accept(null);
        });
    }

    private void check() {
        if (isChecking || hasWarned) {
            return;
        }
        Optional<AuditHead> remembered = heads.get(server);
        if (remembered.isEmpty()) {
            heads.put(server, newest);
        } else if (!remembered.get().equals(newest)) {
            isChecking = true;
            AuditHead asked = newest;
            audit.check(remembered.get())
                    .thenAccept(answer -> executor.execute(() -> answered(remembered.get(), asked, answer)));
        }
    }

    private void answered(AuditHead remembered, AuditHead asked, AuditCheck answer) {
        isChecking = false;
        switch (answer) {
            case AuditCheck.Same() -> {
                if (asked.row() < remembered.row()) { // then the two answers contradict each other
                    warn(new AuditWarning(AuditWarning.Kind.SHORTER, remembered, asked));
                } else {
                    heads.put(server, asked);
                    if (!asked.equals(newest)) {
                        check();
                    }
                }
            }
            case AuditCheck.Shorter(AuditHead head) ->
                warn(new AuditWarning(AuditWarning.Kind.SHORTER, remembered, head));
            case AuditCheck.Different(AuditHead found) ->
                warn(new AuditWarning(AuditWarning.Kind.DIFFERENT, remembered, found));
            case AuditCheck.Refused _,AuditCheck.Unreachable _ -> {} // the next entry brings another try
        }
    }

    private void warn(AuditWarning warning) {
        hasWarned = true;
        warnings.accept(warning);
    }
}
