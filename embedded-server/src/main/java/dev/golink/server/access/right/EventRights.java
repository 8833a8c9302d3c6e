package dev.golink.server.access.right;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * The table of the right that an operator needs for each event, by the event's name on the wire. What is not in the
 * table is denied. No other code says what an event needs; docs/protocol.md has the same table. See decision 0067.
 */
public final class EventRights {
    private static final Need DENIED = new Need.Denied();
    private static final Need OF_ITS_COMMAND = new Need.OfItsCommand();

    private static final Map<String, Need> TABLE = Map.ofEntries(entry("heart", new Need.Nothing()),
            entry("watch_fleet", needs(Right.SEE)), entry("watch_run", needs(Right.SEE)),
            entry("unwatch_run", needs(Right.SEE)), entry("watch_pins", needs(Right.SEE)),
            entry("find_history", needs(Right.SEE)), entry("history_counts", needs(Right.SEE)),
            entry("watch_history_state", needs(Right.SEE)),
            entry("watch_screen", needs(Right.WATCH)), entry("unwatch_screen", needs(Right.WATCH)),
            entry("tune_screen", needs(Right.WATCH)), entry("key_frame", needs(Right.WATCH)),
            entry("open_screen", needs(Right.SHARE)), entry("stop_screen", needs(Right.SHARE)),
            entry("notice", needs(Right.MESSAGE)), entry("locate", needs(Right.MESSAGE)),
            entry("operator_message", needs(Right.MESSAGE)), entry("custom", needs(Right.APPS)),
            entry("edit_phones", needs(Right.EDIT)), entry("forget_phones", needs(Right.EDIT)),
            entry("disconnect", needs(Right.ADMIT)), entry("watch_access", needs(Right.ADMIT)),
            entry("open_code", needs(Right.ADMIT)), entry("close_code", needs(Right.ADMIT)),
            entry("new_fleet_code", needs(Right.ADMIT)), entry("let_in", needs(Right.ADMIT)),
            entry("turn_away", needs(Right.ADMIT)), entry("forget_turned_away", needs(Right.ADMIT)),
            entry("revoke_phones", needs(Right.ADMIT)), entry("revoke_identity", needs(Right.ADMIT)),
            entry("revoke_credential", needs(Right.ADMIT)), entry("new_path_token", needs(Right.ADMIT)),
            entry("new_bridge_token", needs(Right.ADMIT)),
            entry("put_account", needs(Right.ADMIN)), entry("remove_account", needs(Right.ADMIN)),
            entry("new_operator_token", needs(Right.ADMIN)), entry("change_access", needs(Right.ADMIN)),
            entry("watch_audit", needs(Right.AUDIT)),
            entry("find_audit", needs(Right.AUDIT)), entry("check_audit", needs(Right.AUDIT)),
            entry("trace_phone", needs(Right.ADMIN)), entry("end_trace", needs(Right.ADMIN)),
            entry("take_control", needs(Right.CONTROL)), entry("release_control", needs(Right.CONTROL)),
            entry("input", needs(Right.CONTROL)),
            entry("begin_run", OF_ITS_COMMAND),
            entry("retry_run", OF_ITS_COMMAND), entry("cancel_run", OF_ITS_COMMAND));

    private EventRights() {}

    /** What an operator needs for an event; {@link Need.Denied} if the table does not have the event. */
    public static Need of(String event) {
        return TABLE.getOrDefault(event, DENIED);
    }

    /** The events in the table. */
    public static Set<String> events() {
        return TABLE.keySet();
    }

    /**
     * Whether rights suffice for an event that is not about another command.
     *
     * @return false for an event that is about another command, because its need is not known then
     */
    public static boolean allows(Rights rights, String event) {
        return switch (of(event)) {
            case Need.Nothing() -> true;
            case Need.Of(Right right) -> rights.has(right);
            case Need.OfItsCommand(),Need.Denied() -> false;
        };
    }

    /**
     * Whether rights suffice for an event about a command, such as {@code begin_run}.
     *
     * @param event   the event
     * @param command the event of the command that a run carries out
     */
    public static boolean allows(Rights rights, String event, String command) {
        return of(event) instanceof Need.OfItsCommand ? allows(rights, command) : allows(rights, event);
    }

    private static Need needs(Right right) {
        return new Need.Of(right);
    }
}
