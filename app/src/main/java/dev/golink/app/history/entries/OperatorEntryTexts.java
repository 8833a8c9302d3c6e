package dev.golink.app.history.entries;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.AccessFact;
import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.history.OperatorDeparture;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.OutcomeTexts;
import dev.golink.ui.texts.Texts;

/** The sentences about operators and about access, in one language. Immutable. */
final class OperatorEntryTexts {
    private final Texts texts;

    OperatorEntryTexts(Texts texts) {
        this.texts = texts;
    }

    /** Why an operator's connection ended. */
    String departed(String who, OperatorDeparture reason, String by) {
        return switch (reason) {
            case LEFT -> texts.text("history.operator.left", who);
            case REPLACED -> texts.text("history.operator.replaced", who);
            case SILENT -> texts.text("history.operator.silent", who);
            case RULE_BROKEN -> texts.text("history.operator.rule", who);
            case DISCONNECTED -> texts.text("history.operator.disconnected", who, by);
            case NOT_ADMITTED -> texts.text("history.operator.notAdmitted", who);
        };
    }

    /** What happened about who may connect. */
    EntryText access(HistoryFact.AccessHappened happened, @Nullable OperatorId operator) {
        String who = happened.who().isEmpty() ? texts.text("history.somebody") : OutcomeTexts.plain(happened.who());
        String by = operator == null ? texts.text("history.somebody") : operator.value();
        String sentence = sentence(happened.what(), who, by);
        String address = OutcomeTexts.plain(happened.address());
        String placed = address.isEmpty() ? sentence : texts.text("history.access.at", sentence, address);
        String detail = OutcomeTexts.plain(happened.detail());
        return new EntryText(indicator(happened.what()),
                detail.isEmpty() ? placed : texts.text("history.because", placed, detail));
    }

    private String sentence(AccessFact what, String who, String by) {
        return switch (what) {
            case PAIRED -> texts.text("history.access.paired", who);
            case PAIRED_BY_FLEET_CODE -> texts.text("history.access.pairedByFleetCode", who);
            case NOT_PAIRED -> texts.text("history.access.notPaired", who);
            case REFUSED -> texts.text("history.access.refused", who);
            case CLAIMED -> texts.text("history.access.claimed", who);
            case WAITS -> texts.text("history.access.waits", who);
            case LET_IN -> texts.text("history.access.letIn", by, who);
            case LET_IN_WITH_TOKEN -> texts.text("history.access.letInWithToken", by, who);
            case TURNED_AWAY -> texts.text("history.access.turnedAway", by, who);
            case LOGGED_IN -> texts.text("history.access.loggedIn", who);
            case LOGIN_FAILED -> texts.text("history.access.loginFailed", who);
            case MORE_ATTEMPTS -> texts.text("history.access.moreAttempts");
            case CHANGED -> texts.text("history.access.changed", by);
        };
    }

    private static Indicator indicator(AccessFact what) {
        return switch (what) {
            case PAIRED, PAIRED_BY_FLEET_CODE, LET_IN, LET_IN_WITH_TOKEN, LOGGED_IN -> Indicator.DONE;
            case NOT_PAIRED, REFUSED, TURNED_AWAY, LOGIN_FAILED, MORE_ATTEMPTS -> Indicator.REFUSED;
            case CLAIMED -> Indicator.STALE;
            case WAITS -> Indicator.WAITING;
            case CHANGED -> Indicator.INFO;
        };
    }
}
