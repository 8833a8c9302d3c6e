package dev.golink.server.access.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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

    /** How a page sends a pairing code: as a subprotocol that begins so. */
    private static final String CODE_PREFIX = "pair.";
    /** How programs send a pairing code, or a password in Base64url of its UTF-8. Both schemes are GoLink's own. */
    private static final Pattern TRADE = Pattern
            .compile("(?i:golink-(?<scheme>code|password)) +(?<value>[A-Za-z0-9_-]{1,1500}=*) *");
    /** What may be meant as one of these, well formed or not. */
    private static final Pattern OF_TRADE = Pattern.compile("(?i:golink-).*");

    private CredentialReader() {}

    /** Whether a subprotocol is GoLink's own, or may be a secret, which no log may show. */
    public static boolean isOwn(String subprotocol) {
        return subprotocol.equals(SUBPROTOCOL) || subprotocol.startsWith(TokenSecret.PREFIX)
                || subprotocol.startsWith(CODE_PREFIX);
    }

    /** Whether a client can store a token: it names the subprotocol, which clients in the field do not. */
    public static boolean keepsTokens(RequestHeaders headers) {
        return subprotocols(headers).anyMatch(SUBPROTOCOL::equals);
    }

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
        headers.all("authorization").stream().filter(value -> OF_TRADE.matcher(value).matches())
                .map(CredentialReader::traded).forEach(found::add);
        subprotocols(headers).filter(element -> element.startsWith(TokenSecret.PREFIX))
                .map(element -> token(element, Carrier.SUBPROTOCOL)).forEach(found::add);
        subprotocols(headers).filter(element -> element.startsWith(CODE_PREFIX))
                .map(element -> new Credential.PairingCode(element.substring(CODE_PREFIX.length())))
                .forEach(found::add);
        if (path.token() != null) {
            found.add(token(path.token(), Carrier.PATH));
        }
        return switch (found.size()) {
            case 0 -> new Credential.None();
            case 1 -> found.getFirst();
            default -> new Credential.Unusable("A request has one token at most.");
        };
    }

    private static Stream<String> subprotocols(RequestHeaders headers) {
        return headers.all("sec-websocket-protocol").stream().flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip);
    }

    private static Credential traded(String header) {
        Matcher matcher = TRADE.matcher(header);
        if (!matcher.matches()) {
            return new Credential.Unusable("The header Authorization has no code and no password that can be read.");
        }
        String value = matcher.group("value");
        if (matcher.group("scheme").equalsIgnoreCase("code")) {
            return new Credential.PairingCode(value);
        }
        try {
            return new Credential.AccountPassword(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return new Credential.Unusable("The password is not in Base64url.");
        }
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
