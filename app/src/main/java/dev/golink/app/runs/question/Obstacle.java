package dev.golink.app.runs.question;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Why nothing can be asked of, or done with, the selected phones now. */
public sealed interface Obstacle {
    /** What needs no more words. */
    enum Plain implements Obstacle {
        /** There is no link to the server. */
        NO_LINK,
        /** No phone is selected. */
        NOTHING_SELECTED,
        /** More than one phone is selected, and none of them shares its screen. */
        NONE_SHARES,
        /** More selected phones share than windows are opened at once. */
        TOO_MANY_SHARE,
        /** It is for a single phone. */
        NOT_ALONE,
        /** Every selected phone that shares is recorded already. */
        ALL_RECORDED,
        /** No selected phone is recorded. */
        NONE_RECORDED,
        /** No phone is in the table. */
        NOTHING_SHOWN,
        /** None of the phones that a message is for is connected. */
        NOBODY_CONNECTED,
        /** The message has no text. */
        NO_TEXT,
        /** The message has too much of it. */
        TEXT_TOO_LONG
    }

    /**
     * It makes no sense for any of the selected phones.
     *
     * @param reasons how many phones there are for each; not empty
     */
    record AllLeftOut(Map<LeftOut, Integer> reasons) implements Obstacle {
        /** Copies the reasons. */
        public AllLeftOut {
            reasons = Collections.unmodifiableMap(new EnumMap<LeftOut, Integer>(reasons));
        }
    }
}
