package dev.golink.app.notices;

import dev.golink.server.time.Moment;

/**
 * One thing the operator is told.
 *
 * @param number  tells it from every other one, and stays while it grows
 * @param at      when it was told, or grew last
 * @param content what it tells
 * @param seen    whether the operator has seen it
 */
public record Notice(long number, Moment at, NoticeContent content, boolean seen) {
    Notice grown(Moment now, NoticeContent more) {
        return new Notice(number, now, more, false);
    }

    Notice asSeen() {
        return new Notice(number, at, content, true);
    }
}
