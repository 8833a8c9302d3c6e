package dev.golink.app.command.operator;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.access.AccessView.TokenView;

/** {@code golink operator revoke}. */
@Command(name = "revoke", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = "End tokens of an account. Who is connected with one is disconnected at once.")
final class OperatorRevokeCommand extends AccountCommand {
    @Parameters(index = "1..*", paramLabel = "ID",
            description = "Ids of tokens that golink access list shows. Default: all tokens of the account.")
    private List<String> ids = List.of();

    @Override
    protected void begin() {
        var _ = account();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        AccountView account = existing(session);
        List<CredentialId> tokens = session.view().tokens().stream()
                .filter(token -> account.name().equals(token.account())).map(TokenView::id).toList();
        for (String id : ids) {
            if (tokens.stream().noneMatch(token -> token.value().equals(id))) {
                throw new CommandFailure(account.name() + " has no token " + id + "; nothing was changed");
            }
        }
        List<CredentialId> chosen = tokens.stream().filter(token -> ids.isEmpty() || ids.contains(token.value()))
                .toList();
        for (CredentialId token : chosen) {
            var _ = session.ask(new AccessRequest.RevokeCredential(token));
        }
        done(chosen.size() + " tokens of " + account.name() + " are not valid any more.");
    }
}
