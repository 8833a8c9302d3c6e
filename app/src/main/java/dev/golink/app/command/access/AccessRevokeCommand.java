package dev.golink.app.command.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.PhoneId;

/** {@code golink access revoke}. */
@Command(name = "revoke", mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true,
        description = {"Take from phones what lets them in, or end tokens and codes by their ids. Connected clients are"
                + " disconnected at once.",
            "Phones that used a code for many phones stay paired."})
final class AccessRevokeCommand extends CountedCommand {
    @Parameters(arity = "0..*", paramLabel = "PHONE", description = "Ids of phones.")
    private List<String> phones = List.of();

    @Option(names = "--id", paramLabel = "ID",
            description = "Id of a token or a code that golink access list shows. Repeat the option for more.")
    private List<String> ids = List.of();

    @Override
    protected void begin() {
        if (phones.isEmpty() && ids.isEmpty()) {
            throw wrong("name the phones, or tokens and codes with --id");
        }
        phoneIds();
        credentials();
    }

    @Override
    protected void run(ServerSession session) throws CommandFailure {
        int count = 0;
        if (!phones.isEmpty()) {
            count += number(session.ask(new AccessRequest.RevokePhones(phoneIds())));
        }
        for (CredentialId id : credentials()) {
            count += number(session.ask(new AccessRequest.RevokeCredential(id)));
        }
        count("revoked", new AccessAnswer.Done(count));
    }

    private static int number(AccessAnswer answer) {
        return answer instanceof AccessAnswer.Done(int count) ? count : 0;
    }

    private Set<PhoneId> phoneIds() {
        Set<PhoneId> all = new LinkedHashSet<>();
        try {
            phones.forEach(text -> all.add(new PhoneId(text)));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        return all;
    }

    private Set<CredentialId> credentials() {
        Set<CredentialId> all = new LinkedHashSet<>();
        try {
            ids.forEach(text -> all.add(new CredentialId(text)));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        return all;
    }
}
