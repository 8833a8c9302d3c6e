package dev.golink.app.notices.centre;

import dev.golink.app.notices.Notice;
import dev.golink.app.notices.PhoneEvent;

/** A row of the notice centre. */
sealed interface NoticeRow {
    /** The notice that the row belongs to. */
    Notice notice();

    /**
     * The row of a whole notice.
     *
     * @param notice the notice
     */
    record Whole(Notice notice) implements NoticeRow {}

    /**
     * The row of one phone in a notice.
     *
     * @param notice the notice
     * @param event  what happened to the phone
     */
    record OfPhone(Notice notice, PhoneEvent event) implements NoticeRow {}
}
