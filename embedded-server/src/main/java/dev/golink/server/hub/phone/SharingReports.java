package dev.golink.server.hub.phone;

import java.util.function.Consumer;

import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.sharing.SharingEvent;
import dev.golink.server.hub.sharing.SharingState;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Handles what phones report about the sharing of their screens. For the hub thread only. */
final class SharingReports {
    private final HubSettings settings;
    private final Consumer<Session> ended;

    /** @param ended gets a phone that reports that it does not share, that its user refused, or that it failed */
    SharingReports(HubSettings settings, Consumer<Session> ended) {
        this.settings = settings;
        this.ended = ended;
    }

    /**
     * Handles the sharing state in a {@code heart}. Every heartbeat repeats the state, so that a lost report does no
     * harm. A heartbeat may have been sent before the phone was asked for its screen. It then still reports off, or how
     * the last sharing ended. Therefore a heartbeat may only advance a request, or end sharing that was live. If a
     * phone was told to pause, a heartbeat that reports live was sent before that and is ignored.
     *
     * @return whether the heartbeat was handled as a report
     */
    boolean heart(Session session, Sharing told, long at) {
        Sharing state = session.sharing().state();
        boolean asked = session.sharing().isAsked();
        boolean raises = asked && switch (told) {
            case LIVE -> !state.isShared() || state == Sharing.PAUSED && !session.screen().isPausing();
            case ASKING -> state == Sharing.REQUESTED;
            case PAUSED -> state != Sharing.PAUSED;
            case OFF, REQUESTED, STALLED, DENIED, FAILED -> false;
        };
        boolean ends = state.isShared() && !told.isWanted();
        if (raises || ends) {
            report(session, new PhoneMessage.ScreenReport(told, null, ""), at);
        }
        return raises || ends;
    }

    /**
     * Handles a phone's report of its sharing state.
     *
     * @param at when the report arrived, in nanoseconds of the monotonic clock
     */
    void report(Session session, PhoneMessage.ScreenReport report, long at) {
        SharingState sharing = session.sharing();
        PendingCommands pending = session.pending();
        String id = report.command();
        if (report.state().isWanted() && !sharing.isAsked()) {
            session.transport()
                    .send(new ServerMessage.Complaint("No operator asked for this screen, so the report is ignored."));
            return;
        }
        switch (report.state()) {
            case ASKING -> pending.extendStarts(at, settings.consentTime());
            case LIVE, STALLED -> {
                pending.live(id);
                sharing.checkFramesFrom(at);
            }
            case PAUSED -> {
                if (id != null) { // otherwise it answers pause_screen, which is no command of an operator
                    pending.live(id);
                }
            }
            case OFF, REQUESTED -> pending.off(id, report.message());
            case DENIED, FAILED -> pending.refused(id, report.message());
        }
        boolean wanted = pending.wantsScreen();
        sharing.apply(SharingEvent.of(report.state()), report.message(), wanted, at);
        if (!report.state().isWanted()) {
            if (!wanted) {
                session.screen().withdraw();
            }
            ended.accept(session);
        }
    }
}
