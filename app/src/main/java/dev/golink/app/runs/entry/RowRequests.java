package dev.golink.app.runs.entry;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;

/**
 * What the rows of phones show of one run of this window: that they wait for an answer, and later the failure if there
 * is one. A row shows its newest request only; an older request's outcome still appears in its own run. For the JavaFX
 * thread only.
 */
public final class RowRequests {
    private final @Nullable SharingRequest request;
    private final Map<PhoneId, PhoneRow> rows = new HashMap<>();
    private final Map<PhoneId, Request.Pending> shown = new HashMap<>();

    /** @param request what the rows wait for; null if rows do not show this command */
    public RowRequests(@Nullable SharingRequest request) {
        this.request = request;
    }

    /** Shows in a phone's row that the command is not sent yet. */
    public void waits(PhoneRow row, long number) {
        if (request != null) {
            rows.put(row.id(), row);
            show(row, new Request.Pending(request, number, false));
        }
    }

    /** Shows in a phone's row that the command was sent. */
    public void out(PhoneId phone) {
        Request.Pending pending = pending(phone);
        if (pending != null && !pending.out()) {
            show(row(phone), new Request.Pending(pending.request(), pending.number(), true));
        }
    }

    /** Shows in a phone's row that the command failed. */
    public void failed(PhoneId phone, Outcome outcome) {
        Request.Pending pending = pending(phone);
        if (pending != null) {
            RowFailure.remember(row(phone), new Request.Failed(pending.request(), outcome));
            shown.remove(phone);
        }
    }

    /** Removes the command from a phone's row. */
    public void over(PhoneId phone) {
        if (pending(phone) != null) {
            row(phone).requestProperty().set(Request.NONE);
        }
        shown.remove(phone);
    }

    /** No row waits any longer. */
    void allOver() {
        Map.copyOf(shown).keySet().forEach(this::over);
    }

    private void show(PhoneRow row, Request.Pending pending) {
        shown.put(row.id(), pending);
        row.requestProperty().set(pending);
    }

    private PhoneRow row(PhoneId phone) {
        PhoneRow row = rows.get(phone);
        if (row == null) {
            throw new IllegalArgumentException(phone + " is not a phone of this run.");
        }
        return row;
    }

    /** What the row still shows of this run; null if it shows nothing, or a later request. */
    private Request.@Nullable Pending pending(PhoneId phone) {
        Request.Pending pending = shown.get(phone);
        return pending != null && row(phone).request().equals(pending) ? pending : null;
    }
}
