package dev.golink.server.access.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The target of a request, without the token that may stand in its path: {@code /goLink/key/TOKEN/manager/ID}.
 *
 * @param token  the text in the token's place, whatever it is; null if the path has no such place
 * @param target the target as it would be without the token: {@code /goLink/manager/ID}
 */
public record KeyPath(@Nullable String token, String target) {
    private static final Pattern WITH_TOKEN = Pattern.compile("/goLink/key/(?<token>[^/?#]*)(?<rest>.*)");
    private static final Pattern ANY_TOKEN = Pattern.compile(TokenSecret.PREFIX + "[A-Za-z0-9_-]+");

    /** Reads a target. */
    public static KeyPath of(String target) {
        Matcher matcher = WITH_TOKEN.matcher(target);
        return matcher.matches() ? new KeyPath(matcher.group("token"), "/goLink" + matcher.group("rest"))
                : new KeyPath(null, target);
    }

    /** The target as a log may show it: without a token, wherever it stands. */
    public String printable() {
        String shown = token == null ? target : "/goLink/key/…" + target.substring("/goLink".length());
        return ANY_TOKEN.matcher(shown).replaceAll(TokenSecret.PREFIX + "…");
    }

    /** Does not show the token. */
    @Override
    public String toString() {
        return printable();
    }
}
