package dev.golink.server.api;

import java.util.List;
import java.util.Locale;

import dev.golink.server.http.RequestHeaders;

/** Decides whether a client accepts a media type (RFC 9110, section 12.5.1). Stateless. */
final class Accepted {
    private Accepted() {}

    /**
     * Whether a client accepts a type. The most specific of the ranges that it sends counts; without any, everything is
     * accepted.
     *
     * @param mediaType the type; its parameters do not count
     */
    static boolean has(RequestHeaders headers, String mediaType) {
        String wanted = mediaType.split(";", 2)[0].strip();
        String any = wanted.substring(0, wanted.indexOf('/')) + "/*";
        List<String> ranges = headers.all("accept").stream().flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(range -> range.strip().toLowerCase(Locale.ROOT)).filter(range -> !range.isEmpty()).toList();
        for (String named : List.of(wanted, any, "*/*")) {
            List<String> matching = ranges.stream().filter(range -> range.split(";", 2)[0].strip().equals(named))
                    .toList();
            if (!matching.isEmpty()) {
                return matching.stream().anyMatch(range -> !isRefused(range));
            }
        }
        return ranges.isEmpty();
    }

    private static boolean isRefused(String range) {
        for (String parameter : range.split(";", -1)) {
            if (parameter.strip().matches("q\\s*=\\s*0(\\.0{0,3})?")) {
                return true;
            }
        }
        return false;
    }
}
