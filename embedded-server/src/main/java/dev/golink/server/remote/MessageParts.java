package dev.golink.server.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.golink.server.fleet.id.PhoneId;

/** Splits many phones into parts that each fit into one message to a server. */
final class MessageParts {
    /** The characters that a phone's id needs besides itself: two quotation marks and a comma. */
    static final int MARKS = 3;

    private MessageParts() {}

    /**
     * Splits the phones, keeping their order.
     *
     * @param room the characters that one message has for phones
     */
    static List<List<PhoneId>> of(Collection<PhoneId> phones, int room) {
        List<List<PhoneId>> parts = new ArrayList<>();
        int left = 0;
        for (PhoneId phone : phones) {
            int length = phone.value().length() + MARKS;
            if (parts.isEmpty() || length > left) {
                parts.add(new ArrayList<>());
                left = room;
            }
            parts.getLast().add(phone);
            left -= length;
        }
        return parts;
    }
}
