package dev.golink.server.hub.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.fleet.access.AccessRequest;

/**
 * Says which right an operator lacks for a request about access. Without the right {@code admin}, nobody can give a
 * right that he does not have himself.
 */
final class AccessNeeds {
    private AccessNeeds() {}

    /**
     * The right that an operator lacks; empty if the operator may do it.
     *
     * @param waiting the clients that wait
     */
    static Optional<Right> missing(Rights rights, AccessRequest request, AccessState state, List<Waiting> waiting) {
        Rights needed = needed(request, state);
        Rights given = rights.has(Right.ADMIN) ? Rights.NONE : given(request, waiting);
        return needed.with(given).values().stream().filter(right -> !rights.has(right)).findFirst();
    }

    private static Rights needed(AccessRequest request, AccessState state) {
        return switch (request) {
            case AccessRequest.OpenCode _,AccessRequest.CloseCode _,AccessRequest.NewFleetCode _ ->
                Rights.of(Right.ADMIT);
            case AccessRequest.LetIn _,AccessRequest.TurnAway _,AccessRequest.ForgetTurnedAway _ ->
                Rights.of(Right.ADMIT);
            case AccessRequest.RevokePhones _,AccessRequest.RevokeIdentity _,AccessRequest.NewPathToken _ ->
                Rights.of(Right.ADMIT);
            case AccessRequest.NewBridgeToken _ -> Rights.of(Right.ADMIT);
            case AccessRequest.RevokeCredential(var credential) -> isOfOperator(credential, state)
                    ? Rights.of(Right.ADMIT, Right.ADMIN)
                    : Rights.of(Right.ADMIT);
            case AccessRequest.PutAccount _,AccessRequest.RemoveAccount _,AccessRequest.NewOperatorToken _ ->
                Rights.of(Right.ADMIN);
            case AccessRequest.ChangeSettings _ -> Rights.of(Right.ADMIN);
        };
    }

    private static Rights given(AccessRequest request, List<Waiting> waiting) {
        return switch (request) {
            case AccessRequest.LetIn(Set<Integer> rows, _) -> waiting.stream().anyMatch(
                    row -> rows.contains(row.row()) && row.who().kind() == PeerKind.OPERATOR) ? Rights.FIXED_PART
                            : Rights.NONE;
            case AccessRequest.NewPathToken(PeerKind role, _, _, _) ->
                role == PeerKind.OPERATOR ? Rights.FIXED_PART : Rights.NONE;
            case AccessRequest _ -> Rights.NONE; // what else gives rights needs the right admin
        };
    }

    private static boolean isOfOperator(CredentialId credential, AccessState state) {
        return state.tokens().of(credential).filter(token -> token.kind() == TokenKind.OPERATOR).isPresent();
    }
}
