package dev.golink.app.field.catalog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes times for exports in ISO 8601. The offset makes every time unique, also when the clocks are set back. Times in
 * UTC always have milliseconds, so that sorting them as texts also sorts them by time.
 */
final class ExportTimes {
    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX")
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private ExportTimes() {}

    /** A time in UTC, such as "2026-10-25T00:58:12.345Z". */
    static String sortable(Instant moment) {
        return SORTABLE.format(moment);
    }

    /** A time in a zone, for people, such as "2026-10-25T02:58:12+02:00". */
    static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(moment.atZone(zone));
    }
}
