package dev.golink.phones.conformance.phone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.golink.phones.conformance.FaultException;
import dev.golink.server.fleet.id.PhoneId;

/** Reads the path to which a phone connects. */
final class PhonePath {
    private static final Pattern FORM = Pattern
            .compile("/goLink/(?:key/[^/?#]+/)?(?:phone|dhzs)/(?<id>[^/?#]*)(?:\\?.*)?");

    private PhonePath() {}

    /**
     * The id in a path.
     *
     * @throws FaultException if the path is not a phone's path or its id is not allowed
     */
    static String id(String path) throws FaultException {
        Matcher matcher = FORM.matcher(path);
        FaultException.require(matcher.matches(), "The phone connected to " + path + ".");
        try {
            // URLDecoder decodes web forms, where + means a space; in a path + means itself.
            String id = URLDecoder.decode(matcher.group("id").replace("+", "%2B"), StandardCharsets.UTF_8);
            return new PhoneId(id).value();
        } catch (IllegalArgumentException e) {
            throw new FaultException("The phone connected to " + path + ". " + e.getMessage());
        }
    }
}
