package dev.golink.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses the head of a request (RFC 9112). Refuses everything that another server or proxy could read differently,
 * because attackers use such differences to smuggle requests past each other's checks. A body has a Content-Length, or
 * there is none.
 */
public final class RequestParser {
    private static final String LINE_END = "\r\n";
    private static final String VERSION = "HTTP/";
    private static final Pattern ABSOLUTE = Pattern
            .compile("(?i:https?|wss?)://(?<host>[^/?#]+)(?<rest>[/?].*)?");
    private static final Pattern HOST = Pattern
            .compile("(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~!$&'()*+;=%\\x80-\\xFF-]+)(?::[0-9]{0,5})?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private RequestParser() {}

    /**
     * Parses a head, with its empty line.
     *
     * @throws MalformedRequestException if it is no valid request, or has a body of unknown length
     */
    public static HttpRequest parse(ByteBuffer head) throws MalformedRequestException {
        String text = textOf(head);
        int end = text.indexOf(LINE_END);
        String line = text.substring(0, end);
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        if (first <= 0 || first == last || line.indexOf(' ', first + 1) != last || line.indexOf('\t') >= 0) {
            throw bad("The request line is not METHOD TARGET VERSION.");
        }
        int minor = minorOf(line.substring(last + 1));
        String method = line.substring(0, first);
        if (!Tokens.isToken(method)) {
            throw bad("The method is not a token.");
        }
        Map<String, List<String>> headers = headersOf(text, end + LINE_END.length());
        checkHost(headers.getOrDefault("host", List.of()), minor);
        checkLength(headers, minor);
        return withTarget(method, line.substring(first + 1, last), minor, headers);
    }

    /** The head as text, one character for each byte. */
    private static String textOf(ByteBuffer head) throws MalformedRequestException {
        byte[] bytes = new byte[head.remaining()];
        head.get(bytes);
        for (int i = 0; i < bytes.length; i++) {
            boolean lineEnd = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n'
                    || bytes[i] == '\n' && i > 0 && bytes[i - 1] == '\r';
            if (!lineEnd && (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' || bytes[i] == 0x7f)) {
                throw bad("The request has a control character, or a line that does not end with CR and LF.");
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int minorOf(String version) throws MalformedRequestException {
        int major = VERSION.length();
        int minor = major + 2;
        boolean valid = version.startsWith(VERSION) && version.length() == minor + 1 && version.charAt(major + 1) == '.'
                && isDigit(version.charAt(major)) && isDigit(version.charAt(minor));
        if (!valid) {
            throw bad("This is not an HTTP/1.1 request.");
        }
        if (version.charAt(major) != '1') {
            throw new MalformedRequestException(505, "This server speaks HTTP/1.1.");
        }
        return version.charAt(minor) - '0';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Map<String, List<String>> headersOf(String text, int from) throws MalformedRequestException {
        Map<String, List<String>> headers = new HashMap<>();
        int start = from;
        for (int end = text.indexOf(LINE_END, start); end > start; end = text.indexOf(LINE_END, start)) {
            int colon = text.indexOf(':', start);
            if (colon < 0 || colon > end || !Tokens.isToken(text.substring(start, colon))) {
                throw bad("A header line is not NAME: VALUE, or is continued on a second line.");
            }
            headers.merge(text.substring(start, colon).toLowerCase(Locale.ROOT),
                    List.of(text.substring(colon + 1, end).strip()),
                    (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
            start = end + LINE_END.length();
        }
        return headers;
    }

    private static void checkHost(List<String> hosts, int minor) throws MalformedRequestException {
        boolean absent = hosts.isEmpty() && minor == 0;
        if (!absent && (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches())) {
            throw bad("A request must have exactly one valid Host header.");
        }
    }

    /** Refuses a body whose length is unknown or ambiguous, so that nothing of it can be taken for a request. */
    private static void checkLength(Map<String, List<String>> headers, int minor)
            throws MalformedRequestException {
        List<String> lengths = headers.getOrDefault("content-length", List.of());
        if (headers.containsKey("transfer-encoding")) {
            throw lengths.isEmpty() && minor > 0
                    ? new MalformedRequestException(411,
                            "This server takes no Transfer-Encoding. Send the body with its Content-Length.")
                    : bad("A request with a Transfer-Encoding must be HTTP/1.1 and have no Content-Length.");
        }
        if (lengths.size() > 1 || lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches())) {
            throw bad("Content-Length must be one number.");
        }
    }

    /** Takes the host out of a target such as {@code http://host/path}; it replaces the Host header. */
    private static HttpRequest withTarget(String method, String target, int minor, Map<String, List<String>> headers)
            throws MalformedRequestException {
        if (target.startsWith("/")) {
            return new HttpRequest(method, target, minor, new RequestHeaders(headers), RequestBody.NONE);
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches() || !HOST.matcher(absolute.group("host")).matches()) {
            throw bad("The target is neither a path nor an http address.");
        }
        headers.put("host", List.of(absolute.group("host")));
        String rest = absolute.group("rest") == null ? "" : absolute.group("rest");
        return new HttpRequest(method, rest.startsWith("/") ? rest : "/" + rest, minor, new RequestHeaders(headers),
                RequestBody.NONE);
    }

    private static MalformedRequestException bad(String words) {
        return new MalformedRequestException(400, words);
    }
}
