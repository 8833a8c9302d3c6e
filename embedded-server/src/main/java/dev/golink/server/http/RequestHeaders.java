package dev.golink.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of a request.
 *
 * @param values the values by name in lower case, in the order in which they came
 */
public record RequestHeaders(Map<String, List<String>> values) {
    /** Copies the map. */
    public RequestHeaders {
        values = Map.copyOf(values);
    }

    /** The value of a header; empty unless the header is present exactly once. */
    public Optional<String> single(String name) {
        List<String> all = all(name);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The values of a header; an empty list if the header is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a header is present at least once. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * Whether a header whose value is a list has this element, in any case. Several headers of one name count as one
     * list (RFC 9110, section 5.3).
     */
    public boolean lists(String name, String element) {
        for (String value : all(name)) {
            for (String part : value.split(",", -1)) {
                if (part.strip().equalsIgnoreCase(element)) {
                    return true;
                }
            }
        }
        return false;
    }
}
