package dev.golink.server.remote;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.golink.server.fleet.id.PhoneId;

/** Very many phones go in parts, each as long as a message to a server may be. */
final class Parts {
    /** What a phone's id takes beside itself: two quotation marks and a comma. */
    static final int MARKS = 3;

    private Parts() {}

    /**
     * The phones in parts, in order.
     *
     * @param room how many characters a message has for them
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
