package dev.golink.server.fleet.audit;

/**
 * What is wrong with an audit.
 *
 * @param row  the entry at which it shows
 * @param kind what kind of fault it is
 */
public record AuditFault(long row, Kind kind) {
    /** The kind of a fault. */
    public enum Kind {
        /** The entry, or the order of the entries, is not what was written. */
        CHANGED("changed"),
        /** The entry is missing, and later ones are there. */
        MISSING("missing"),
        /** The entry was remembered, and the audit ends before it. */
        CUT("cut"),
        /** The entry was remembered with another hash: the audit was replaced, or written again from here or before. */
        REPLACED("replaced");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in exports. */
        public String word() {
            return word;
        }
    }

    /** The fault as a sentence. */
    public String sentence() {
        return switch (kind) {
            case CHANGED -> "Row " + row + " was changed, or rows before it were swapped or removed.";
            case MISSING -> "Row " + row + " is missing.";
            case CUT -> "Row " + row + " was remembered, and the audit ends before it.";
            case REPLACED -> "Row " + row + " was remembered with another hash, so the audit was replaced.";
        };
    }
}
