package dev.golink.server.hub.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.time.Clocks;

/** Makes and ends fleet codes and the tokens of paths and bridges, and takes from phones what lets them in. */
final class CredentialRequests {
    private static final int MOST_NAMED = 10;

    private final AccessTools tools;
    private final Clocks clocks;

    CredentialRequests(AccessTools tools, Clocks clocks) {
        this.tools = tools;
        this.clocks = clocks;
    }

    Change newFleetCode(AccessRequest.NewFleetCode request) {
        var issued = tools.pairing().newFleetCode(AccessChecks.name(request.name()),
                AccessChecks.endOfFleetCode(clocks.now(), request.validFor()), AccessChecks.phones(request.most()));
        FleetCode code = issued.stored();
        return Change.of(tools.store(), state -> {
            AccessChecks.room(state.fleetCodes().size(), "fleet codes");
            return new Change.Plan(new AccessAnswer.Code(code.id(), issued.code().text(), request.validFor()),
                    "made the fleet code " + code.id() + " \"" + code.name() + "\" for " + code.most()
                            + " phones, valid until " + code.expires(),
                    new AccessChange.FleetCodePut(code));
        });
    }

    Change newPathToken(AccessRequest.NewPathToken request) {
        IssuedToken issued = tools.issuer().forPath(request.role(), AccessChecks.name(request.name()), request.scope(),
                AccessChecks.endOfToken(clocks.now(), request.validFor()));
        Token token = issued.token();
        return Change.of(tools.store(), state -> {
            AccessChecks.room(state.tokens().all().stream().filter(each -> each.kind() == TokenKind.PATH).count(),
                    "tokens for paths");
            return new Change.Plan(new AccessAnswer.Secret(token.id(), issued.secret().text()),
                    "made the token " + token.id() + " \"" + token.name() + "\" for the path of "
                            + (request.role() == PeerKind.PHONE ? "phones" : "operators") + ids(token.scope()),
                    new AccessChange.TokenPut(token));
        });
    }

    Change newBridgeToken(AccessRequest.NewBridgeToken request) {
        IssuedToken issued = ofBridge(request);
        Token token = issued.token();
        return Change.of(tools.store(), state -> {
            AccessChecks.room(state.tokens().all().stream().filter(each -> each.kind() == TokenKind.BRIDGE)
                    .filter(each -> !each.scope().equals(token.scope())).count(), "tokens of bridges");
            return new Change.Plan(new AccessAnswer.Secret(token.id(), issued.secret().text()),
                    "made the token " + token.id() + " of the bridge " + token.name() + ids(token.scope()),
                    new AccessChange.TokenPut(token));
        });
    }

    private IssuedToken ofBridge(AccessRequest.NewBridgeToken request) {
        try {
            return tools.issuer().forBridge(request.name(), AccessChecks.endOfToken(clocks.now(), request.validFor()));
        } catch (RefusedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.inWords(String.valueOf(e.getMessage())));
        }
    }

    private static String ids(TokenScope scope) {
        return switch (scope) {
            case TokenScope.One(String id) -> " with the id " + id;
            case TokenScope.StartingWith(String start) -> " with ids that begin with " + start;
            case TokenScope.Any() -> " with any id";
        };
    }

    Change revokePhones(Set<PhoneId> phones) {
        return Change.of(tools.store(), state -> {
            List<PhoneId> revoked = phones.stream().filter(phone -> state.tokens().ofPhone(phone).isPresent()
                    || state.letIn().containsKey(ClaimedId.of(phone))).sorted().toList();
            AccessAnswer answer = new AccessAnswer.Done(revoked.size());
            return revoked.isEmpty() ? new Change.Plan(answer, "")
                    : new Change.Plan(answer, revoked(revoked), new AccessChange.PhonesRevoked(Set.copyOf(revoked)));
        });
    }

    private static String revoked(List<PhoneId> phones) {
        String names = phones.stream().limit(MOST_NAMED).map(PhoneId::value)
                .collect(Collectors.joining(", "));
        return "revoked what let in " + (phones.size() == 1 ? "the phone " : phones.size() + " phones: ") + names
                + (phones.size() > MOST_NAMED ? ", …" : "");
    }

    Change revokeIdentity(ClaimedId who) {
        return Change.of(tools.store(), state -> {
            if (!state.letIn().containsKey(who)) {
                throw AccessChecks.notFound("client that was let in without a token:", who.toString());
            }
            return new Change.Plan(new AccessAnswer.Done(1), "revoked that the " + who + " was let in",
                    new AccessChange.IdentityRemoved(who));
        });
    }

    Change revoke(CredentialId id) {
        return Change.of(tools.store(), state -> {
            Optional<Token> token = state.tokens().of(id);
            if (token.isPresent()) {
                return new Change.Plan(new AccessAnswer.Done(1),
                        "revoked the token " + id + " \"" + token.get().name() + "\"",
                        new AccessChange.TokenRevoked(id));
            }
            FleetCode code = state.fleetCodes().get(id);
            if (code == null) {
                throw AccessChecks.notFound("token and no fleet code", id.value());
            }
            return new Change.Plan(new AccessAnswer.Done(1),
                    "revoked the fleet code " + id + " \"" + code.name() + "\"", new AccessChange.FleetCodeRevoked(id));
        });
    }
}
