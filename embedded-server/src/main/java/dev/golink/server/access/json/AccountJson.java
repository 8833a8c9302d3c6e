package dev.golink.server.access.json;

import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import dev.golink.server.access.operator.Account;
import dev.golink.server.access.operator.PasswordHash;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.id.OperatorId;

/** An account as an entry of the file. */
final class AccountJson {
    private static final String NAME = "name";
    private static final String PASSWORD = "password";
    private static final String ROLES = "roles";
    private static final String RIGHTS = "rights";
    private static final String CREATED = "created";

    private AccountJson() {}

    static JsonObject write(Account account) {
        JsonObject object = new JsonObject();
        object.addProperty(NAME, account.name().value());
        if (account.password() != null) {
            object.addProperty(PASSWORD, account.password().text());
        }
        object.add(ROLES, AccessText.list(account.roles().stream().sorted().map(Role::word).toList()));
        object.add(RIGHTS, AccessText.list(account.more().words()));
        object.addProperty(CREATED, account.created().toString());
        return object;
    }

    static Account read(JsonEntry entry) {
        return new Account(entry.value(NAME, OperatorId::new), entry.valueOrNull(PASSWORD, PasswordHash::parse),
                entry.texts(ROLES).stream().map(AccountJson::role).collect(Collectors.toUnmodifiableSet()),
                Rights.ofWords(entry.texts(RIGHTS)), entry.time(CREATED));
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(() -> new IllegalArgumentException("One of the roles is unknown."));
    }
}
