package dev.golink.server.protocol.access;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.protocol.json.CheckedFields;
import dev.golink.server.protocol.json.Fields;

/** Fields that several messages about access have. Stateless. */
final class AccessFields {
    static final String ROLE = "role";
    static final String USER = "user";
    static final String NAME = "name";
    static final String CREDENTIAL = "credential";
    private static final String ONLY = "only";
    private static final String PREFIX = "prefix";

    private AccessFields() {}

    /** The word of an enum constant on the wire. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static void add(JsonObject object, ClaimedId who) {
        object.addProperty(ROLE, word(who.kind()));
        object.addProperty(USER, who.id());
    }

    static void add(JsonObject object, TokenScope scope) {
        switch (scope) {
            case TokenScope.One(String id) -> object.addProperty(ONLY, id);
            case TokenScope.StartingWith(String start) -> object.addProperty(PREFIX, start);
            case TokenScope.Any() -> {}
        }
    }

    static JsonArray list(Collection<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }

    /** A text that must be there. */
    static String text(CheckedFields fields, String name) {
        String text = fields.text(name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing. It must be a text.");
        }
        return text;
    }

    /** A text that a function reads; a wrong one is refused with the reason. */
    static <T> T value(CheckedFields fields, String name, Function<String, T> reading) {
        String text = text(fields, name);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " can't be used. " + e.getMessage(), e);
        }
    }

    /** A word that must be there. */
    static <E extends Enum<E>> E word(CheckedFields fields, String name, Class<E> words) {
        String text = text(fields, name);
        return Stream.of(words.getEnumConstants()).filter(word -> word(word).equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " must be one of the words: "
                        + String.join(", ", Stream.of(words.getEnumConstants()).map(AccessFields::word).toList())
                        + "."));
    }

    /** Who is meant. */
    static ClaimedId who(CheckedFields fields) {
        PeerKind role = word(fields, ROLE, PeerKind.class);
        return value(fields, USER, id -> new ClaimedId(role, id));
    }

    /** The ids that may be used with a token; all if none is named. */
    static TokenScope scope(CheckedFields fields) {
        String only = fields.text(ONLY);
        String prefix = fields.text(PREFIX);
        if (only != null && prefix != null) {
            throw new IllegalArgumentException("Only one of " + ONLY + " and " + PREFIX + " is allowed.");
        }
        return scope(only, prefix);
    }

    private static TokenScope scope(@Nullable String only, @Nullable String prefix) {
        return only != null ? new TokenScope.One(only)
                : prefix != null ? new TokenScope.StartingWith(prefix) : new TokenScope.Any();
    }

    /** The ids that a server names; empty if they can't be read. */
    static Optional<TokenScope> told(Fields fields) {
        return read(() -> scope(fields.wholeText(ONLY), fields.wholeText(PREFIX)));
    }

    /** Who is meant by a server; empty if that can't be read. */
    static Optional<ClaimedId> toldWho(Fields fields) {
        PeerKind role = fields.word(ROLE, PeerKind.class);
        return role == null ? Optional.empty() : read(() -> new ClaimedId(role, told(fields.wholeText(USER))));
    }

    /** An address that a server names; empty if it is none. */
    static Optional<InetAddress> toldAddress(Fields fields, String name) {
        return read(() -> InetAddress.ofLiteral(told(fields.wholeText(name))));
    }

    /** A value that a server sent; empty if it can't be read. */
    static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
