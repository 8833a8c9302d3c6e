package dev.golink.app.notices;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import dev.golink.server.fleet.PhoneId;

/**
 * Where notices lead.
 *
 * @param phones shows phones in the table
 * @param run    opens the details of the run of this number
 */
public record Leads(Consumer<Set<PhoneId>> phones, LongConsumer run) {
    /** Whether a notice leads anywhere. */
    public static boolean anywhere(NoticeContent content) {
        return content.run().isPresent() || !content.ids().isEmpty();
    }

    /** Goes where a notice leads; nowhere if that is nowhere. */
    public void follow(NoticeContent content) {
        if (content.run().isPresent()) {
            run.accept(content.run().getAsLong());
        } else if (!content.ids().isEmpty()) {
            phones.accept(content.ids());
        }
    }
}
