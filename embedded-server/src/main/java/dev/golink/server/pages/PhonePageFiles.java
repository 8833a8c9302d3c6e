package dev.golink.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.golink.server.http.HttpResponse;

/** The files of the phone page, from the module's resources, as responses. */
final class PhonePageFiles {
    /** All files. Resources of a module can't be listed. */
    static final List<String> NAMES = List.of("avc.js", "capture.js", "commands.js", "consent.js", "device.js",
            "encoder-worker.js", "encoder.js", "encoders.js", "guard.js", "h264.js", "heart.js", "identity.js",
            "index.html", "jpeg.js", "link.js", "locate.js", "main.js", "mark.svg", "newest-picture.js",
            "notice-cards.js", "notices.js", "phone.css", "protocol.js", "pump.js", "refusals.js", "ring-sound.js",
            "ring-view.js", "ring.js", "screen.js", "start-check.js", "ticker-worker.js", "time-limit.js", "timers.js",
            "view.js", "words.js");
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "css", "text/css", "js",
            "text/javascript", "svg", "image/svg+xml");

    private PhonePageFiles() {}

    /**
     * Reads all files, which takes some milliseconds.
     *
     * @throws UncheckedIOException if one can't be read
     */
    static Map<String, HttpResponse> load() {
        return NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PhonePageFiles::load));
    }

    private static HttpResponse load(String name) {
        try (InputStream in = PhonePageFiles.class.getResourceAsStream("/phone-page/" + name)) {
            if (in == null) {
                throw new IOException("The file " + name + " of the phone page is missing.");
            }
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
            return PageHeaders.on(HttpResponse.of(200, type, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
