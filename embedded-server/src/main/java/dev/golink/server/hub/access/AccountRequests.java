package dev.golink.server.hub.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.operator.Account;
import dev.golink.server.access.operator.PasswordHash;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.time.Clocks;

/** Makes, changes and removes accounts and their tokens, and changes the settings. For the hub thread only. */
final class AccountRequests {
    private static final String BUSY = "The server is busy with passwords. Try again in a moment.";

    private final AccessTools tools;
    private final Clocks clocks;
    /** Accounts whose new passwords are being computed. Another change must not overtake that one. */
    private final Set<OperatorId> computing = new HashSet<>();

    AccountRequests(AccessTools tools, Clocks clocks) {
        this.tools = tools;
        this.clocks = clocks;
    }

    /** Completes on the hub thread, once the hash of the password is computed. */
    CompletionStage<Change> put(AccessRequest.PutAccount request) {
        OperatorId name = request.name();
        requireNotComputing(name);
        if (request.password() == null) {
            return CompletableFuture.completedStage(put(request, null));
        }
        var hash = tools.passwords().hash(AccessChecks.password(request.password())).orElseThrow(AccountRequests::busy);
        computing.add(name);
        return hash.handleAsync((computed, _) -> {
            computing.remove(name);
            if (computed == null) { // the computation failed
                return Change.none(new AccessAnswer.Refused(Refusal.of(Refusal.Code.BUSY, BUSY)));
            }
            try {
                return put(request, computed);
            } catch (RefusedException e) {
                return Change.none(new AccessAnswer.Refused(e.refusal()));
            }
        }, tools.hub());
    }

    private Change put(AccessRequest.PutAccount request, @Nullable PasswordHash hash) {
        return Change.of(tools.store(), state -> {
            Optional<Account> before = state.account(request.name());
            if (before.isEmpty()) {
                AccessChecks.room(state.accounts().size(), "accounts");
            }
            Account account = new Account(request.name(),
                    hash != null ? hash : before.map(Account::password).orElse(null),
                    request.roles(), request.more(), before.map(Account::created).orElseGet(clocks::now));
            return new Change.Plan(new AccessAnswer.Done(1), words(before.isEmpty(), hash != null, account),
                    new AccessChange.AccountPut(account));
        });
    }

    private static String words(boolean isNew, boolean hasNewPassword, Account account) {
        return (isNew ? "made" : "changed") + " the account " + account.name() + " with the roles: "
                + (account.roles().isEmpty() ? "none"
                        : String.join(",", account.roles().stream().sorted().map(Role::word).toList()))
                + ", more rights: " + account.more() + (hasNewPassword ? ", and a new password" : "");
    }

    Change remove(OperatorId name) {
        requireNotComputing(name);
        return Change.of(tools.store(), state -> {
            if (state.account(name).isEmpty()) {
                throw AccessChecks.notFound("account", name.value());
            }
            return new Change.Plan(new AccessAnswer.Done(1), "removed the account " + name + " and its tokens",
                    new AccessChange.AccountRemoved(name));
        });
    }

    Change newToken(AccessRequest.NewOperatorToken request) {
        OperatorId name = request.account();
        IssuedToken issued = tools.issuer().forOperator(name, AccessChecks.name(request.name()), request.most(),
                AccessChecks.endOfToken(clocks.now(), request.validFor()));
        return Change.of(tools.store(), state -> {
            if (state.account(name).isEmpty()) {
                throw AccessChecks.notFound("account", name.value());
            }
            return new Change.Plan(new AccessAnswer.Secret(issued.token().id(), issued.secret().text()),
                    "made the token " + issued.token().id() + " \"" + issued.token().name() + "\" of the account "
                            + name
                            + " with at most the rights: " + request.most(),
                    new AccessChange.TokenPut(issued.token()));
        });
    }

    Change change(AccessSettings settings) {
        return Change.of(tools.store(), state -> state.settings().equals(settings)
                ? new Change.Plan(new AccessAnswer.Done(0), "")
                : new Change.Plan(new AccessAnswer.Done(1),
                        "changed the settings: clients without a credential "
                                + (settings.knocking() ? "may" : "may not")
                                + " wait, tokens in a path are " + (settings.pathTokens() ? "" : "not ")
                                + "accepted, trusted programs on this computer: " + settings.loopback(),
                        new AccessChange.SettingsPut(settings)));
    }

    private void requireNotComputing(OperatorId name) {
        if (computing.contains(name)) {
            throw busy();
        }
    }

    private static RefusedException busy() {
        return new RefusedException(Refusal.of(Refusal.Code.BUSY, BUSY));
    }
}
