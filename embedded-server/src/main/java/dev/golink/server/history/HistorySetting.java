package dev.golink.server.history;

import java.time.Duration;

/** Whether a server stores what happens, and how much of it. */
public sealed interface HistorySetting {
    /** What is kept unless somebody decides otherwise. */
    HistorySetting USUAL = new Kept(Duration.ofDays(400), 2L << 30);

    /** It stores nothing. */
    record Off() implements HistorySetting {}

    /**
     * It stores what happens. The file of the present time is never deleted.
     *
     * @param age   files without a younger entry are deleted
     * @param bytes how long all files may be together; beyond that, the oldest is deleted
     */
    record Kept(Duration age, long bytes) implements HistorySetting {
        /** @throws IllegalArgumentException if one is not positive */
        public Kept {
            if (!age.isPositive() || bytes <= 0) {
                throw new IllegalArgumentException("The age and the length of the history must be positive.");
            }
        }
    }
}
