package dev.golink.server.pages;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.golink.server.http.HttpResponse;

/** The files of the phone page, from the module's resources, as responses. */
final class PhonePageFiles {
    /** All files. Resources of a module can't be listed. */
    static final List<String> NAMES = List.of("avc.js", "capture.js", "commands.js", "consent.js", "control-view.js",
            "device.js", "elements.js", "encoder-worker.js", "encoder.js", "encoders.js", "guard.js", "h264.js",
            "heart.js", "identity.js", "index.html", "input.js", "jpeg.js", "link.js", "locate.js", "main.js",
            "mark.svg", "newest-picture.js", "notice-cards.js", "notices.js", "obstacle.js", "pairing-view.js",
            "pairing.js", "phone.css", "protocol.js", "pump.js", "refusals.js", "ring-sound.js", "ring-view.js",
            "ring.js", "screen.js", "start-check.js", "ticker-worker.js", "time-limit.js", "timers.js", "view.js",
            "words.js");

    private PhonePageFiles() {}

    /**
     * Reads all files, which takes some milliseconds.
     *
     * @throws UncheckedIOException if one can't be read
     */
    static Map<String, HttpResponse> load() {
        return NAMES.stream().collect(
                Collectors.toUnmodifiableMap(Function.identity(), name -> PageFiles.response("/phone-page/" + name)));
    }
}
