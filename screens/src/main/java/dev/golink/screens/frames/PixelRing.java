package dev.golink.screens.frames;

import java.util.ArrayList;
import java.util.List;

/**
 * The pixels of one phone's newest pictures. One picture is painted, one was painted just before, which the window may
 * still be drawing, and one is being written; a fourth is made only if the window is slower than the decoder. On
 * workers' threads, never two at once.
 */
final class PixelRing {
    private final List<Pixels> all = new ArrayList<>();

    /** Pixels that nobody shows, to be written. */
    Pixels free(int width, int height) {
        all.removeIf(pixels -> !pixels.has(width, height));
        return all.stream().filter(Pixels::isFree).findFirst().orElseGet(() -> {
            Pixels fresh = new Pixels(width, height);
            all.add(fresh);
            return fresh;
        });
    }

    /** Forgets all; those that are shown live on as long as their images. */
    void clear() {
        all.clear();
    }
}
