package dev.golink.server.fleet.audit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an entry of the audit says was done. Those that need the audit are in it before they are done; all others follow
 * within a second.
 */
public enum AuditAction {
    /** An operator, or the server by itself, requests a phone's screen. Needs the audit if it is an operator. */
    START_SHARING(Need.BEFORE),
    /** An operator begins to watch a screen. */
    WATCH_SCREEN(Need.BEFORE),
    /** An operator takes the control of phones. */
    TAKE_CONTROL(Need.BEFORE),
    /** An operator opens a code for one phone. */
    OPEN_CODE(Need.BEFORE),
    /** An operator makes a code for many phones. */
    NEW_FLEET_CODE(Need.BEFORE),
    /** An operator lets in clients that wait. */
    LET_IN(Need.BEFORE),
    /** An operator forgets that a client was turned away. */
    FORGET_TURNED_AWAY(Need.BEFORE),
    /** An operator makes a token for a path. */
    NEW_PATH_TOKEN(Need.BEFORE),
    /** An operator makes the token of an adb bridge. */
    NEW_BRIDGE_TOKEN(Need.BEFORE),
    /** An operator makes or changes an account. */
    PUT_ACCOUNT(Need.BEFORE),
    /** An operator makes a token of an account. */
    NEW_OPERATOR_TOKEN(Need.BEFORE),
    /** An operator changes the settings of access. */
    CHANGE_ACCESS(Need.BEFORE),

    /** An operator, or the server by itself, ends the sharing of a screen. */
    STOP_SHARING(Need.BEHIND),
    /** An operator sends a message to a phone's user. The text is not in the audit. */
    SEND_MESSAGE(Need.BEHIND),
    /** An operator makes a phone ring. */
    RING(Need.BEHIND),
    /** An operator sends data to an app on a phone. The data is not in the audit. */
    SEND_DATA(Need.BEHIND),
    /** An operator disconnects a phone. */
    DISCONNECT_PHONE(Need.BEHIND),
    /** An operator cancels a run. */
    CANCEL_RUN(Need.BEHIND),
    /** An operator does not watch a screen any more. */
    WATCH_ENDED(Need.BEHIND),
    /** An operator does not control a phone any more. */
    CONTROL_ENDED(Need.BEHIND),
    /** A gesture of an operator has ended at all its phones. What was typed or copied is not in the audit. */
    INPUT(Need.BEHIND),
    /** An operator traces a phone's messages. */
    TRACE_BEGAN(Need.BEHIND),
    /** A trace of a phone's messages ended. */
    TRACE_ENDED(Need.BEHIND),
    /** An operator changed the data of phones. */
    EDIT_PHONES(Need.BEHIND),
    /** An operator took phones off the list. */
    FORGET_PHONES(Need.BEHIND),

    /** An operator closes a code. */
    CLOSE_CODE(Need.BEHIND),
    /** An operator turns away clients that wait. */
    TURN_AWAY(Need.BEHIND),
    /** An operator revokes what lets phones in. */
    REVOKE_PHONES(Need.BEHIND),
    /** An operator revokes that a client was let in. */
    REVOKE_IDENTITY(Need.BEHIND),
    /** An operator revokes a token or a code for many phones. */
    REVOKE_CREDENTIAL(Need.BEHIND),
    /** An operator removes an account. */
    REMOVE_ACCOUNT(Need.BEHIND),

    /** What came of an operator's decision about access. */
    ACCESS_CHANGED(Need.BEHIND),
    /** A phone got its token for a code. */
    PAIRED(Need.BEHIND),
    /** A phone wanted a token for a code and got none. */
    PAIRING_FAILED(Need.BEHIND),
    /** A client was refused. */
    CLIENT_REFUSED(Need.BEHIND),
    /** A client without a credential said to be somebody whom the server knows. */
    ID_CLAIMED(Need.BEHIND),
    /** A client waits to be let in. */
    CLIENT_WAITS(Need.BEHIND),
    /** A client was let in. */
    CLIENT_LET_IN(Need.BEHIND),
    /** A client was turned away. */
    CLIENT_TURNED_AWAY(Need.BEHIND),
    /** An operator logged in with a password. */
    LOGGED_IN(Need.BEHIND),
    /** Somebody did not log in. */
    LOGIN_FAILED(Need.BEHIND),
    /** Strangers' attempts beyond those that have an entry each. */
    MORE_ATTEMPTS(Need.BEHIND),

    /** An operator connected. */
    OPERATOR_CONNECTED(Need.BEHIND),
    /** An operator's connection ended. */
    OPERATOR_LEFT(Need.BEHIND),
    /** An operator ended the connection of another. */
    DISCONNECT_OPERATOR(Need.BEHIND),

    /** The server started. */
    SERVER_STARTED(Need.BEHIND),
    /** The server ended orderly. */
    SERVER_ENDED(Need.BEHIND),
    /** The audit is written again, after a time in which it could not be. */
    AUDIT_RESUMED(Need.BEHIND),
    /** Entries that did not need the audit are missing before this one. */
    ENTRIES_LOST(Need.BEHIND);

    private static final Map<String, AuditAction> BY_WORD = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(AuditAction::word, Function.identity()));

    private final Need need;

    AuditAction(Need need) {
        this.need = need;
    }

    /** The word for it in files, messages and exports, such as {@code start_sharing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an operator's order for it is refused while the audit can't be written. */
    public boolean needsAudit() {
        return need == Need.BEFORE;
    }

    /** The action with that word; empty if there is none. */
    public static Optional<AuditAction> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    private enum Need {
        BEFORE, BEHIND
    }
}
