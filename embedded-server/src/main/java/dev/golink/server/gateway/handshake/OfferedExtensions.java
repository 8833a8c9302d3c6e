package dev.golink.server.gateway.handshake;

import java.util.List;
import java.util.stream.Stream;

import dev.golink.server.http.Tokens;

/**
 * The extensions that a client offers (RFC 6455, section 9.1). The server has none, so it only checks how they are
 * written: a client that writes them wrongly may also expect what it does not get.
 */
final class OfferedExtensions {
    private OfferedExtensions() {}

    /** Whether all values are lists of extensions. An empty value offers none. */
    static boolean areValid(List<String> values) {
        return values.stream().flatMap(value -> Stream.of(value.split(",", -1))).map(String::strip)
                .filter(extension -> !extension.isEmpty()).allMatch(OfferedExtensions::isExtension);
    }

    private static boolean isExtension(String text) {
        String[] parts = text.split(";", -1);
        return Tokens.isToken(parts[0].strip()) && Stream.of(parts).skip(1).allMatch(OfferedExtensions::isParameter);
    }

    private static boolean isParameter(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return Tokens.isToken(text.strip());
        }
        String value = text.substring(equals + 1).strip();
        boolean quoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        return Tokens.isToken(text.substring(0, equals).strip())
                && Tokens.isToken(quoted ? value.substring(1, value.length() - 1) : value);
    }
}
