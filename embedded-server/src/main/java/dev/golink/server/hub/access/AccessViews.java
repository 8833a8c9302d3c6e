package dev.golink.server.hub.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.store.AccessTrouble;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.server.fleet.access.AccessView.TurnedAwayUntil;
import dev.golink.server.hub.waiting.WaitingClients;
import dev.golink.server.time.Clocks;

/** Puts together what operators see of access. For the hub thread only. */
final class AccessViews {
    private final AccessTools tools;
    private final Clocks clocks;
    private final WaitingClients waiting;

    AccessViews(AccessTools tools, Clocks clocks, WaitingClients waiting) {
        this.tools = tools;
        this.clocks = clocks;
        this.waiting = waiting;
    }

    /**
     * What is known now. O(tokens).
     *
     * @param withAccounts whether the operator may see the accounts
     */
    AccessView now(boolean withAccounts) {
        AccessState state = tools.store().state().at(clocks.now());
        Collection<Token> tokens = state.tokens().all();
        return new AccessView(tools.isOpen(), waiting.all().stream().limit(AccessView.MOST).toList(),
                waiting.refused(), waiting.claims(), tools.codes().countdowns(),
                (int) tokens.stream().filter(token -> token.kind() == TokenKind.PHONE).count(),
                newest(state.letIn().values(), AdmittedIdentity::at, Function.identity()),
                newest(state.turnedAway().until().entrySet().stream()
                        .map(entry -> new TurnedAwayUntil(entry.getKey(), entry.getValue())).toList(),
                        TurnedAwayUntil::until, Function.identity()),
                newest(state.fleetCodes().values(), FleetCode::created, AccessViews::view),
                newest(tokens.stream().filter(AccessViews::isListed).toList(), Token::created,
                        this::view),
                withAccounts ? newest(state.accounts().values(), Account::created, AccessViews::view) : List.of(),
                state.settings(), tools.store().trouble().map(AccessTrouble::sentence).orElse(null));
    }

    /** The newest entries of a list, the newest last. */
    private static <E, V> List<V> newest(Collection<E> entries, Function<E, Instant> time, Function<E, V> view) {
        return entries.stream().sorted(Comparator.comparing(time)).skip(Math.max(0, entries.size() - AccessView.MOST))
                .map(view).toList();
    }

    private static boolean isListed(Token token) {
        return token.kind() != TokenKind.PHONE && token.kind() != TokenKind.OWN_BRIDGE;
    }

    private static FleetCodeView view(FleetCode code) {
        return new FleetCodeView(code.id(), code.name(), code.created(), code.expires(), code.most(), code.used());
    }

    private TokenView view(Token token) {
        return new TokenView(token.id(), token.name(), token.kind(), token.scope(), token.rights(), token.account(),
                token.created(), token.expires(), tools.store().lastUsed(token.id()).orElse(null),
                token.seenInClear());
    }

    private static AccountView view(Account account) {
        return new AccountView(account.name(), account.password() != null, account.roles(), account.more(),
                account.created());
    }
}
