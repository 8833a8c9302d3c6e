package dev.golink.server.hub.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.hub.audit.AuditRecorder;

/** What the audit says about an operator's decision before it is carried out. No secret is in it. Stateless. */
final class AccessOrders {
    private static final int MOST_NAMED = 20;

    private AccessOrders() {}

    /**
     * A decision as the audit has it.
     *
     * @param action  what it is
     * @param targets whom it is about
     * @param detail  more about it
     */
    record Order(AuditAction action, List<String> targets, String detail) {}

    /** @param waiting the clients that wait */
    static Order of(AccessRequest request, Collection<Waiting> waiting) {
        return switch (request) {
            case AccessRequest.OpenCode(PhoneId only) ->
                new Order(AuditAction.OPEN_CODE, only == null ? List.of() : List.of(only.value()), "");
            case AccessRequest.CloseCode(var code) -> named(AuditAction.CLOSE_CODE, "code", code, "");
            case AccessRequest.NewFleetCode(String name, var validFor, int most) -> new Order(
                    AuditAction.NEW_FLEET_CODE, List.of(), quoted(name) + " for " + most + " phones and " + validFor);
            case AccessRequest.LetIn(var rows, var reach) -> {
                List<Waiting> chosen = waiting.stream().filter(row -> rows.contains(row.row())).toList();
                yield new Order(AuditAction.LET_IN, targets(chosen), addresses(chosen) + "; reach "
                        + reach.name().toLowerCase(Locale.ROOT));
            }
            case AccessRequest.TurnAway(var rows) -> {
                List<Waiting> chosen = waiting.stream().filter(row -> rows.contains(row.row())).toList();
                yield new Order(AuditAction.TURN_AWAY, targets(chosen), addresses(chosen));
            }
            case AccessRequest.ForgetTurnedAway(var who) -> new Order(AuditAction.FORGET_TURNED_AWAY,
                    List.of(AuditRecorder.target(who.who())), "in " + who.network());
            case AccessRequest.RevokePhones(var phones) -> new Order(AuditAction.REVOKE_PHONES,
                    phones.stream().sorted().map(PhoneId::value).toList(), "");
            case AccessRequest.RevokeIdentity(var who) ->
                new Order(AuditAction.REVOKE_IDENTITY, List.of(AuditRecorder.target(who)), "");
            case AccessRequest.RevokeCredential(var id) -> named(AuditAction.REVOKE_CREDENTIAL, "credential", id, "");
            case AccessRequest.NewPathToken(var role, String name, var scope, var validFor) ->
                new Order(AuditAction.NEW_PATH_TOKEN, List.of(), quoted(name) + " of "
                        + (role == PeerKind.PHONE ? "phones" : "operators") + ", " + scope + validity(validFor));
            case AccessRequest.NewBridgeToken(String name, var validFor) ->
                named(AuditAction.NEW_BRIDGE_TOKEN, "bridge", name, validity(validFor));
            case AccessRequest.PutAccount put -> named(AuditAction.PUT_ACCOUNT, "account", put.name(), "roles: "
                    + put.roles().stream().sorted().map(Role::word).collect(Collectors.joining(","))
                    + "; more rights: " + put.more() + (put.password() == null ? "" : "; a new password"));
            case AccessRequest.RemoveAccount(var name) -> named(AuditAction.REMOVE_ACCOUNT, "account", name, "");
            case AccessRequest.NewOperatorToken(var account, String name, var most, var validFor) ->
                named(AuditAction.NEW_OPERATOR_TOKEN, "account", account, quoted(name) + ", at most the rights: " + most
                        + validity(validFor));
            case AccessRequest.ChangeSettings(var settings) ->
                new Order(AuditAction.CHANGE_ACCESS, List.of(), settings.toString());
        };
    }

    /** Whether a decision that takes something away is about the same as another, which waits and gives something. */
    static boolean isAbout(AccessRequest taking, AccessRequest giving) {
        return switch (taking) {
            case AccessRequest.RemoveAccount(var name) -> giving instanceof AccessRequest.PutAccount put
                    && put.name().equals(name)
                    || giving instanceof AccessRequest.NewOperatorToken token && token.account().equals(name);
            case AccessRequest.TurnAway _,AccessRequest.RevokePhones _,AccessRequest.RevokeIdentity _ ->
                giving instanceof AccessRequest.LetIn;
            case AccessRequest _ -> false;
        };
    }

    private static Order named(AuditAction action, String kind, Object name, String detail) {
        return new Order(action, List.of(kind + ":" + name), detail);
    }

    private static List<String> targets(List<Waiting> rows) {
        return rows.stream().map(row -> AuditRecorder.target(row.who())).toList();
    }

    private static String addresses(List<Waiting> rows) {
        List<String> named = new ArrayList<>(rows.stream().limit(MOST_NAMED)
                .map(row -> row.who().id() + " at " + row.address().getHostAddress()).toList());
        if (rows.size() > MOST_NAMED) {
            named.add("…");
        }
        return String.join(", ", named);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String validity(@Nullable Duration validFor) {
        return validFor == null ? "" : ", for " + validFor;
    }
}
