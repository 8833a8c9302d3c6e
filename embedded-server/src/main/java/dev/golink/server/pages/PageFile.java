package dev.golink.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of the phone page, read from the module's resources. */
final class PageFile {
    /** Names of this form can't lead out of the page's folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.(?<ending>html|css|js|svg)");
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "css", "text/css", "js",
            "text/javascript", "svg", "image/svg+xml");

    private final String type;
    private final byte[] bytes;

    private PageFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /** What is in it. */
    byte[] bytes() {
        return bytes;
    }

    /** The file of a name; empty if there is none. */
    static Optional<PageFile> load(String name) throws IOException {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try (InputStream in = PageFile.class.getResourceAsStream("/phone-page/" + name)) {
            return in == null ? Optional.empty()
                    : Optional.of(new PageFile(TYPES.getOrDefault(matcher.group("ending"), "text/plain"),
                            in.readAllBytes()));
        }
    }
}
