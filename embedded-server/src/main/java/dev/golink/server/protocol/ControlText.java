package dev.golink.server.protocol;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.protocol.message.ControlNews;

/** Converts the messages about the control of phones to and from text. Stateless. */
final class ControlText {
    private ControlText() {}

    static String ofPhone(OperatorId operator, boolean begun) {
        throw new UnsupportedOperationException(operator + " " + begun);
    }

    static String news(ControlNews news) {
        throw new UnsupportedOperationException(news.toString());
    }
}
