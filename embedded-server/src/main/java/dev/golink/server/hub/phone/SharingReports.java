package dev.golink.server.hub.phone;

import java.util.function.Consumer;

import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.hub.setup.HubSettings;
import dev.golink.server.hub.sharing.SharingSign;
import dev.golink.server.hub.sharing.SharingState;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.protocol.message.ServerMessage;

/** Takes in what phones say of the sharing of their screens. On the hub's thread. */
final class SharingReports {
    private final HubSettings settings;
    private final Consumer<Session> ended;

    /** @param ended told of a phone that says that it does not share, or that its user refused, or that it could not */
    SharingReports(HubSettings settings, Consumer<Session> ended) {
        this.settings = settings;
        this.ended = ended;
    }

    /**
     * A heart carries the state as a level, so that a lost report costs nothing. A heart that was on its way when the
     * screen was asked for still says off (or how it ended last time), so it may only raise a wish, and only end what was
     * live. One that says live of a phone that was told to pause was on its way then.
     *
     * @return whether it was taken for a report
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
     * The phone says how it stands.
     *
     * @param at when that arrived, in nanoseconds of the monotonic clock
     */
    void report(Session session, PhoneMessage.ScreenReport report, long at) {
        SharingState sharing = session.sharing();
        PendingCommands pending = session.pending();
        String id = report.command();
        if (report.state().isWanted() && !sharing.isAsked()) {
            session.line().send(new ServerMessage.Complaint("Nobody asked for this screen, so it is not taken."));
            return;
        }
        switch (report.state()) {
            case ASKING -> pending.extendStarts(at, settings.consentTime());
            case LIVE, STALLED -> {
                pending.live(id);
                sharing.judgeFramesFrom(at);
            }
            case PAUSED -> {
                if (id != null) { // else it answers pause_screen, which is no command of an operator
                    pending.live(id);
                }
            }
            case OFF, REQUESTED -> pending.off(id, report.message());
            case DENIED, FAILED -> pending.refused(id, report.message());
        }
        boolean wanted = pending.wantsScreen();
        sharing.said(SharingSign.of(report.state()), report.message(), wanted, at);
        if (!report.state().isWanted()) {
            if (!wanted) {
                session.screen().withdraw();
            }
            ended.accept(session);
        }
    }
}
