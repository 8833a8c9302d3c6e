package dev.golink.server.protocol;

import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.protocol.access.AccessAnswerJson;
import dev.golink.server.protocol.access.AccessViewJson;
import dev.golink.server.protocol.json.Fields;
import dev.golink.server.protocol.message.AccessNews;
import dev.golink.server.protocol.message.ServerMessage;

/** Writes and reads what clients are told about access, their own and that of others. Stateless. */
final class AccessText {
    private static final String RIGHTS = "rights";

    private AccessText() {}

    static String waiting(Optional<String> number) {
        JsonObject object = Event.OPEN.message();
        object.addProperty("msg", "ok");
        object.addProperty("waiting", true);
        number.ifPresent(digits -> object.addProperty("number", digits));
        return object.toString();
    }

    static String token(TokenSecret token) {
        JsonObject object = Event.TOKEN.message();
        object.addProperty("token", token.text());
        return object.toString();
    }

    static String rights(Rights rights) {
        JsonObject object = Event.RIGHTS.message();
        object.add(RIGHTS, words(rights));
        return object.toString();
    }

    static String news(AccessNews news) {
        return switch (news) {
            case AccessNews.Known(AccessView view) -> {
                JsonObject object = Event.ACCESS.message();
                AccessViewJson.write(object, view);
                yield object.toString();
            }
            case AccessNews.Answer(String id, String of, AccessAnswer answer) -> {
                JsonObject object = Event.ACCESS_ANSWER.message();
                object.addProperty("id", id);
                object.addProperty("of", of);
                AccessAnswerJson.write(object, answer);
                yield object.toString();
            }
        };
    }

    static JsonArray words(Rights rights) {
        JsonArray words = new JsonArray();
        rights.words().forEach(words::add);
        return words;
    }

    /** Reads a token for an operator; null if it is none. */
    static @Nullable ServerMessage token(Fields fields) {
        String text = fields.wholeText("token");
        return text == null ? null : TokenSecret.of(text).map(ServerMessage.NewToken::new).orElse(null);
    }

    /** Reads an operator's rights. */
    static ServerMessage newRights(Fields fields) {
        Rights rights = rights(fields);
        return new ServerMessage.NewRights(rights == null ? Rights.NONE : rights);
    }

    /** Reads the rights of an operator, without those that this version does not know; null if none are told. */
    static @Nullable Rights rights(Fields fields) {
        return fields.has(RIGHTS)
                ? Rights.of(fields.texts(RIGHTS).stream().flatMap(word -> Right.of(word).stream())
                        .toArray(Right[]::new))
                : null;
    }
}
