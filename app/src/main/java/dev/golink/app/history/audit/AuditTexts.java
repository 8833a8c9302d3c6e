package dev.golink.app.history.audit;

import java.util.List;
import java.util.stream.Collectors;

import dev.golink.app.history.entries.Older;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.ui.presentation.AgeTexts;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.texts.Texts;

/** The texts of the audit, in one language. Immutable. */
final class AuditTexts {
    /** The most targets that a row names. */
    private static final int NAMED = 3;

    private final Texts texts;
    private final AgeTexts ages;

    AuditTexts(Texts texts, AgeTexts ages) {
        this.texts = texts;
        this.ages = ages;
    }

    String time(AuditEntry entry) {
        return ages.exactly(entry.at());
    }

    /** Who did it; a dash if it was no operator. */
    String operator(AuditEntry entry) {
        return entry.operator().isEmpty() ? texts.text("unknown") : entry.operator();
    }

    /** What was done; the word itself if a newer server names something unknown. */
    String action(AuditEntry entry) {
        return entry.known().map(this::action).orElseGet(() -> OutcomeTexts.plain(entry.action()));
    }

    /** To what, such as "lab-1, lab-2 and 38 more". */
    String targets(AuditEntry entry, int most) {
        List<String> listed = entry.targets().listed();
        String named = listed.stream().limit(most).map(OutcomeTexts::plain)
                .collect(Collectors.joining(texts.text("sentence.comma")));
        int more = entry.targets().count() - Math.min(most, listed.size());
        return more <= 0 ? named : texts.text("audit.targets.more", named, more);
    }

    /** What else the server wrote about it, at most so much as a row shows. */
    String detail(AuditEntry entry) {
        return OutcomeTexts.plain(entry.detail());
    }

    String targets(AuditEntry entry) {
        return targets(entry, NAMED);
    }

    /** How many entries are shown, and whether there are older ones. */
    String count(Older older, int shown) {
        return switch (older) {
            case NONE -> shown == 0 ? "" : texts.text("history.count", shown);
            case THERE -> texts.text("history.count.more", shown);
            case LOADING -> texts.text("history.count.loading", shown);
            case FAILED -> texts.text("history.count.failed", shown);
            case BOUND -> texts.text("audit.bound", shown);
        };
    }

    private String action(AuditAction action) {
        return switch (action) {
            case START_SHARING -> texts.text("audit.startSharing");
            case WATCH_SCREEN -> texts.text("audit.watchScreen");
            case TAKE_CONTROL -> texts.text("audit.takeControl");
            case OPEN_CODE -> texts.text("audit.openCode");
            case NEW_FLEET_CODE -> texts.text("audit.newFleetCode");
            case LET_IN -> texts.text("audit.letIn");
            case FORGET_TURNED_AWAY -> texts.text("audit.forgetTurnedAway");
            case NEW_PATH_TOKEN -> texts.text("audit.newPathToken");
            case NEW_BRIDGE_TOKEN -> texts.text("audit.newBridgeToken");
            case PUT_ACCOUNT -> texts.text("audit.putAccount");
            case NEW_OPERATOR_TOKEN -> texts.text("audit.newOperatorToken");
            case CHANGE_ACCESS -> texts.text("audit.changeAccess");
            case STOP_SHARING -> texts.text("audit.stopSharing");
            case SEND_MESSAGE -> texts.text("audit.sendMessage");
            case RING -> texts.text("audit.ring");
            case SEND_DATA -> texts.text("audit.sendData");
            case DISCONNECT_PHONE -> texts.text("audit.disconnectPhone");
            case CANCEL_RUN -> texts.text("audit.cancelRun");
            case WATCH_ENDED -> texts.text("audit.watchEnded");
            case CONTROL_ENDED -> texts.text("audit.controlEnded");
            case INPUT -> texts.text("audit.input");
            case TRACE_BEGAN -> texts.text("audit.traceBegan");
            case TRACE_ENDED -> texts.text("audit.traceEnded");
            case EDIT_PHONES -> texts.text("audit.editPhones");
            case FORGET_PHONES -> texts.text("audit.forgetPhones");
            case CLOSE_CODE -> texts.text("audit.closeCode");
            case TURN_AWAY -> texts.text("audit.turnAway");
            case REVOKE_PHONES -> texts.text("audit.revokePhones");
            case REVOKE_IDENTITY -> texts.text("audit.revokeIdentity");
            case REVOKE_CREDENTIAL -> texts.text("audit.revokeCredential");
            case REMOVE_ACCOUNT -> texts.text("audit.removeAccount");
            case ACCESS_CHANGED -> texts.text("audit.accessChanged");
            case PAIRED -> texts.text("audit.paired");
            case PAIRING_FAILED -> texts.text("audit.pairingFailed");
            case CLIENT_REFUSED -> texts.text("audit.clientRefused");
            case ID_CLAIMED -> texts.text("audit.idClaimed");
            case CLIENT_WAITS -> texts.text("audit.clientWaits");
            case CLIENT_LET_IN -> texts.text("audit.clientLetIn");
            case CLIENT_TURNED_AWAY -> texts.text("audit.clientTurnedAway");
            case LOGGED_IN -> texts.text("audit.loggedIn");
            case LOGIN_FAILED -> texts.text("audit.loginFailed");
            case MORE_ATTEMPTS -> texts.text("audit.moreAttempts");
            case OPERATOR_CONNECTED -> texts.text("audit.operatorConnected");
            case OPERATOR_LEFT -> texts.text("audit.operatorLeft");
            case DISCONNECT_OPERATOR -> texts.text("audit.disconnectOperator");
            case SERVER_STARTED -> texts.text("audit.serverStarted");
            case SERVER_ENDED -> texts.text("audit.serverEnded");
            case AUDIT_RESUMED -> texts.text("audit.auditResumed");
            case ENTRIES_LOST -> texts.text("audit.entriesLost");
        };
    }
}
