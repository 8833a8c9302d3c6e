package dev.golink.server.access.json;

import java.time.LocalDate;
import java.util.Locale;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.SecretHash;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.OperatorId;

/** A token as an entry of the file. */
final class TokenJson {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String ONE = "for";
    private static final String START = "for_ids_from";
    private static final String ANY = "for_all_ids";
    private static final String RIGHTS = "rights";
    private static final String HASH = "sha256";
    private static final String ACCOUNT = "account";
    private static final String CREATED = "created";
    private static final String EXPIRES = "expires";
    private static final String SEEN_IN_CLEAR = "seen_in_clear";
    private static final String LAST_USED = "last_used";

    private TokenJson() {}

    static JsonObject write(Token token, @Nullable LocalDate lastUsed) {
        JsonObject object = new JsonObject();
        object.addProperty(ID, token.id().value());
        object.addProperty(NAME, token.name());
        object.addProperty(KIND, token.kind().name().toLowerCase(Locale.ROOT));
        switch (token.scope()) {
            case TokenScope.One(String id) -> object.addProperty(ONE, id);
            case TokenScope.StartingWith(String start) -> object.addProperty(START, start);
            case TokenScope.Any() -> object.addProperty(ANY, true);
        }
        object.add(RIGHTS, AccessText.list(token.rights().words()));
        object.addProperty(HASH, token.hash().hex());
        if (token.account() != null) {
            object.addProperty(ACCOUNT, token.account().value());
        }
        object.addProperty(CREATED, token.created().toString());
        if (token.expires() != null) {
            object.addProperty(EXPIRES, token.expires().toString());
        }
        object.addProperty(SEEN_IN_CLEAR, token.seenInClear());
        if (lastUsed != null) {
            object.addProperty(LAST_USED, lastUsed.toString());
        }
        return object;
    }

    static Read read(JsonEntry entry) {
        Token token = new Token(entry.value(ID, CredentialId::new), entry.text(NAME),
                entry.word(KIND, TokenKind.class), scope(entry), Rights.ofWords(entry.texts(RIGHTS)),
                entry.value(HASH, SecretHash::ofHex), entry.valueOrNull(ACCOUNT, OperatorId::new), entry.time(CREATED),
                entry.timeOrNull(EXPIRES), entry.truth(SEEN_IN_CLEAR));
        return new Read(token, entry.dayOrNull(LAST_USED));
    }

    private static TokenScope scope(JsonEntry entry) {
        String one = entry.textOrNull(ONE);
        String start = entry.textOrNull(START);
        if (one != null && start == null) {
            return new TokenScope.One(one);
        }
        if (start != null && one == null) {
            return new TokenScope.StartingWith(start);
        }
        if (one == null && entry.truth(ANY)) {
            return new TokenScope.Any();
        }
        throw new IllegalArgumentException("It does not say for which ids it is.");
    }

    /**
     * A token that was read.
     *
     * @param token    the token
     * @param lastUsed the day on which it was used last; null if it was not used
     */
    record Read(Token token, @Nullable LocalDate lastUsed) {}
}
