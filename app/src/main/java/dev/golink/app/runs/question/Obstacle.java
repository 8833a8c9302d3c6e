package dev.golink.app.runs.question;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import dev.golink.server.access.right.Right;

/** Why a command or action is not possible for the selected phones now. */
public sealed interface Obstacle {
    /** The obstacles without further details. */
    enum Plain implements Obstacle {
        /** There is no link to the server. */
        NO_LINK,
        /** No phone is selected. */
        NOTHING_SELECTED,
        /** More than one phone is selected, and none of them shares its screen. */
        NONE_SHARES,
        /** More selected phones share than windows may be opened at once. */
        TOO_MANY_SHARE,
        /** The action is for a single phone only. */
        NOT_ALONE,
        /** Every selected phone that shares is recorded already. */
        ALL_RECORDED,
        /** No selected phone is recorded. */
        NONE_RECORDED,
        /** The table shows no phone. */
        NOTHING_SHOWN,
        /** None of the phones chosen for a message is connected. */
        NOBODY_CONNECTED,
        /** The message has no text. */
        NO_TEXT,
        /** The message's text is too long. */
        TEXT_TOO_LONG
    }

    /**
     * The operator does not have the right that the action needs.
     *
     * @param right the right
     */
    record NotAllowed(Right right) implements Obstacle {}

    /**
     * The command applies to none of the selected phones.
     *
     * @param reasons the number of phones for each reason; not empty
     */
    record AllLeftOut(Map<ExclusionReason, Integer> reasons) implements Obstacle {
        /** Copies the reasons. */
        public AllLeftOut {
            reasons = Collections.unmodifiableMap(new EnumMap<ExclusionReason, Integer>(reasons));
        }
    }
}
