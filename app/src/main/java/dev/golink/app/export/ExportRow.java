package dev.golink.app.export;

import dev.golink.app.roster.PhoneRow;
import dev.golink.app.roster.Request;
import dev.golink.server.fleet.Phone;

/**
 * A row as it was at one moment. Immutable, so that it can be written elsewhere than on the window's thread.
 *
 * @param phone   what was known of the phone
 * @param request what this operator had asked of it
 */
public record ExportRow(Phone phone, Request request) {
    /** A row as it is now. */
    public static ExportRow of(PhoneRow row) {
        return new ExportRow(row.phone(), row.request());
    }
}
