package dev.golink.server.access.token;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.golink.server.access.token.Credential.Carrier;
import dev.golink.server.http.RequestHeaders;

/**
 * Finds the token in a request. A token may come in one place only: a proxy that adds one and a client that brings
 * another must not be able to disagree unnoticed. Stateless.
 */
public final class CredentialReader {
    /**
     * The subprotocol that a page names beside its token. The server selects it, because a browser ends a connection
     * when the server selects none, and an answer must not repeat the token.
     */
    public static final String SUBPROTOCOL = "golink";

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(?<token>\\S+) *");
    /** What may be meant as a token, well formed or not. Other schemes, such as Basic, may be for a proxy. */
    private static final Pattern OF_BEARER = Pattern.compile("(?i:bearer)(?![A-Za-z0-9._~+/-]).*");

    private CredentialReader() {}

    /**
     * Reads the token of a request.
     *
     * @param headers the headers
     * @param path    the target of the request
     */
    public static Credential read(RequestHeaders headers, KeyPath path) {
        List<Credential> found = new ArrayList<>();
        headers.all("authorization").stream().filter(value -> OF_BEARER.matcher(value).matches())
                .map(CredentialReader::bearer).forEach(found::add);
        headers.all("sec-websocket-protocol").stream().flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip).filter(element -> element.startsWith(TokenSecret.PREFIX))
                .map(element -> token(element, Carrier.SUBPROTOCOL)).forEach(found::add);
        if (path.token() != null) {
            found.add(token(path.token(), Carrier.PATH));
        }
        return switch (found.size()) {
            case 0 -> new Credential.None();
            case 1 -> found.getFirst();
            default -> new Credential.Unusable("A request has one token at most.");
        };
    }

    private static Credential bearer(String value) {
        Matcher matcher = BEARER.matcher(value);
        return matcher.matches() ? token(matcher.group("token"), Carrier.HEADER)
                : new Credential.Unusable("The header Authorization has no token after the word Bearer.");
    }

    private static Credential token(String text, Carrier carrier) {
        return TokenSecret.of(text).<Credential>map(secret -> new Credential.Presented(secret, carrier))
                .orElseGet(() -> new Credential.Unusable("A token is " + TokenSecret.PREFIX
                        + " and 43 letters, digits and the signs - and _."));
    }
}
