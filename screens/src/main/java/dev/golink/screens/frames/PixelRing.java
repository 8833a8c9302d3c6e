package dev.golink.screens.frames;

import java.util.ArrayList;
import java.util.List;

/**
 * The pixels of one phone's newest pictures. One picture is shown, one was shown just before and may still be drawn by
 * the window, and one is being written. A fourth is made only if the window is slower than the decoder. Used on
 * workers' threads, never by two at once. See decision 0024.
 */
final class PixelRing {
    private final List<PixelMemory> all = new ArrayList<>();

    /** Pixels that are not shown and may be written. */
    PixelMemory free(int width, int height) {
        all.removeIf(pixels -> !pixels.has(width, height));
        return all.stream().filter(PixelMemory::isFree).findFirst().orElseGet(() -> {
            PixelMemory fresh = new PixelMemory(width, height);
            all.add(fresh);
            return fresh;
        });
    }

    /** Forgets all pixels. Pixels that are shown live as long as their images. */
    void clear() {
        all.clear();
    }
}
