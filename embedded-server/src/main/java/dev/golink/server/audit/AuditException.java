package dev.golink.server.audit;

import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.history.HistoryState;

/** The audit can't be read or written. The message names the file, says why, and what to do. */
public final class AuditException extends Exception {
    private static final long serialVersionUID = 1L;

    private final HistoryState.Cause reason;

    AuditException(HistoryState.Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    AuditException(DatabaseException e) {
        super(e.getMessage(), e);
        this.reason = switch (e.problem()) {
            case DISK_FULL -> HistoryState.Cause.DISK_FULL;
            case DAMAGED -> HistoryState.Cause.DAMAGED;
            case NEWER -> HistoryState.Cause.NEWER;
            case LOCKED -> HistoryState.Cause.LOCKED;
            case OTHER -> HistoryState.Cause.OTHER;
        };
    }

    /** Why. */
    public HistoryState.Cause reason() {
        return reason;
    }

    /** The message, which always exists. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
