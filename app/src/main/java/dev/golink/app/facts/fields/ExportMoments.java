package dev.golink.app.facts.fields;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Moments as they are exported: by ISO 8601 and with their offset, so that no two moments look alike when the clocks are set for
 * winter. In UTC, and always to the millisecond, they also stand in the order of time when they are sorted as texts.
 */
final class ExportMoments {
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private ExportMoments() {}

    /** Such as "2026-10-25T00:58:12.345Z". */
    static String sortable(Instant moment) {
        return SORTABLE.format(moment);
    }

    /** For people in a zone, such as "2026-10-25T02:58:12+02:00". */
    static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(moment.atZone(zone));
    }
}
