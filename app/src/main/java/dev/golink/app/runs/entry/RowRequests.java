package dev.golink.app.runs.entry;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Outcome;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.roster.Ask;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;

/**
 * What the rows of phones show of one run of this window: that an answer is waited for, and then what came instead of one. Only
 * the newest request is a row's; an older one's outcome is still told in its own run. For the window's thread only.
 */
public final class RowRequests {
    private final @Nullable Ask ask;
    private final Map<PhoneId, PhoneRow> rows = new HashMap<>();
    private final Map<PhoneId, Request.Pending> shown = new HashMap<>();

    /** @param ask what rows wait for; null if the command is none that they show */
    public RowRequests(@Nullable Ask ask) {
        this.ask = ask;
    }

    /** A row waits from now on until its command's turn comes. */
    public void waits(PhoneRow row, long number) {
        if (ask != null) {
            rows.put(row.id(), row);
            show(row, new Request.Pending(ask, number, false));
        }
    }

    /** The command is on its way. */
    public void out(PhoneId phone) {
        Request.Pending pending = pending(phone);
        if (pending != null && !pending.out()) {
            show(row(phone), new Request.Pending(pending.ask(), pending.number(), true));
        }
    }

    /** It came to nothing. */
    public void failed(PhoneId phone, Outcome outcome) {
        Request.Pending pending = pending(phone);
        if (pending != null) {
            Complaint.remember(row(phone), new Request.Failed(pending.ask(), outcome));
            shown.remove(phone);
        }
    }

    /** Nothing is waited for any more. */
    public void over(PhoneId phone) {
        if (pending(phone) != null) {
            row(phone).requestProperty().set(Request.NONE);
        }
        shown.remove(phone);
    }

    /** Nothing is waited for any more of any. */
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
            throw new IllegalArgumentException(phone + " is not asked in this run.");
        }
        return row;
    }

    /** What the row shows of this run; null if it shows something else by now, or nothing. */
    private Request.@Nullable Pending pending(PhoneId phone) {
        Request.Pending pending = shown.get(phone);
        return pending != null && row(phone).request().equals(pending) ? pending : null;
    }
}
