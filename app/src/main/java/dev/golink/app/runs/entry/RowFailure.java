package dev.golink.app.runs.entry;

import java.time.Instant;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.ui.roster.PhoneRow;
import dev.golink.ui.roster.Request;
import dev.golink.ui.roster.SharingRequest;

/**
 * Keeps a failure in a phone's row until it is out of date. A new request replaces it. It is also cleared when the
 * connection begins, ends or is replaced, or when the sharing changes. It stays when the phone's state merely settles
 * after the failure.
 */
final class RowFailure implements ChangeListener<Phone> {
    /** The state of the sharing, as coarsely as a failure needs it. */
    private enum Phase {
        OFF, ASKED, SHARED
    }

    private final PhoneRow row;
    private final Request.Failed failed;
    private final boolean connected;
    private final @Nullable Instant connectedAt;
    private Phase phase;

    private RowFailure(PhoneRow row, Request.Failed failed) {
        this.row = row;
        this.failed = failed;
        this.connected = row.phone().presence().isConnected();
        this.connectedAt = row.phone().link().connectedAt();
        this.phase = phase(row.phone().sharing());
    }

    static void remember(PhoneRow row, Request.Failed failed) {
        row.requestProperty().set(failed);
        row.phoneProperty().addListener(new RowFailure(row, failed));
    }

    @Override
    public void changed(ObservableValue<? extends Phone> source, Phone was, Phone now) {
        if (!row.request().equals(failed)) {
            row.phoneProperty().removeListener(this);
        } else if (isOutlived(now)) {
            row.phoneProperty().removeListener(this);
            row.requestProperty().set(Request.NONE);
        }
        phase = phase(now.sharing());
    }

    private boolean isOutlived(Phone now) {
        if (now.presence().isConnected() != connected || !Objects.equals(now.link().connectedAt(), connectedAt)) {
            return true;
        }
        Phase next = phase(now.sharing());
        boolean onlySettled = failed.request() == SharingRequest.START && next == Phase.OFF;
        return next != phase && !onlySettled;
    }

    private static Phase phase(Sharing sharing) {
        if (sharing.isShared()) {
            return Phase.SHARED;
        }
        return sharing.isWanted() ? Phase.ASKED : Phase.OFF;
    }
}
