package dev.golink.app.notices.centre;

import dev.golink.app.notices.Notice;
import dev.golink.app.notices.PhoneEvent;

/** A line of the notice centre. */
sealed interface Line {
    /** The notice that it is part of. */
    Notice notice();

    /**
     * A notice as a whole.
     *
     * @param notice the notice
     */
    record Whole(Notice notice) implements Line {}

    /**
     * One of its phones.
     *
     * @param notice the notice
     * @param event  what happened to the phone
     */
    record OfPhone(Notice notice, PhoneEvent event) implements Line {}
}
