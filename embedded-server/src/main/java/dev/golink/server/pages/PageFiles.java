package dev.golink.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.golink.server.http.HttpResponse;

/** Files of pages, from the module's resources. */
final class PageFiles {
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "css", "text/css", "js",
            "text/javascript", "svg", "image/svg+xml");

    private PageFiles() {}

    /**
     * A file as a response, with the media type of its name.
     *
     * @param path from the root of the resources
     * @throws UncheckedIOException if it can't be read
     */
    static HttpResponse response(String path) {
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
        return PageHeaders.on(HttpResponse.of(200, type, bytes(path)));
    }

    /** A file as text. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The file " + path + " is missing in the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
