package dev.golink.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of the phone page, read from the module's resources. */
final class PageFile {
    /** The valid file names. They can't lead out of the page's folder. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.(?<ending>html|css|js|svg)");
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "css", "text/css", "js",
            "text/javascript", "svg", "image/svg+xml");

    private final String type;
    private final byte[] bytes;

    private PageFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** The media type of the file. */
    String type() {
        return type;
    }

    /** The content of the file. */
    byte[] bytes() {
        return bytes;
    }

    /** Loads a file by name. Empty if there is none. */
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
