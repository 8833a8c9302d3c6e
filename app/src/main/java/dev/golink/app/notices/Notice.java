package dev.golink.app.notices;

import dev.golink.server.time.Moment;

/**
 * One notice to the operator.
 *
 * @param number  identifies the notice; unchanged when its content grows
 * @param at      when the notice was made, or last grew
 * @param content the content
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
