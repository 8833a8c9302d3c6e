package dev.golink.phones.simulator.picture;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import dev.golink.phones.client.wire.MaskedBytes;

/**
 * A few pictures that all phones show. Each is drawn once, so a thousand phones that share cost no more drawing than
 * one. Sizes below the full size are multiples of 64 pixels, so that there are few of them. Call {@link #order} on one
 * thread only.
 */
public final class SharedPictures implements PictureSource {
    private static final int PAGES = 8;
    private static final Duration TURN = Duration.ofMillis(100);
    private static final int STEP = 64;

    private final PictureRenderer renderer;
    private final Map<Page, MaskedBytes> drawn = new ConcurrentHashMap<>();
    private final Map<Page, Boolean> ordered = new ConcurrentHashMap<>();

    /** Creates an empty set. A renderer draws its pictures when they are first asked for. */
    public SharedPictures(PictureRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public UprightSize within(UprightSize full, int longestSide) {
        return full.fit(longestSide >= full.longestSide() ? longestSide : longestSide / STEP * STEP);
    }

    @Override
    public boolean order(ScreenContent content, UprightSize size, int rotation, Consumer<MaskedBytes> done) {
        Page page = new Page(size, rotation, (int) (content.time().dividedBy(TURN) % PAGES));
        MaskedBytes picture = drawn.get(page);
        if (picture != null) {
            done.accept(picture);
        } else if (ordered.putIfAbsent(page, true) == null && !draw(page)) {
            ordered.remove(page);
        }
        return picture != null;
    }

    private boolean draw(Page page) {
        Duration time = Duration.ofMillis(700L * page.number());
        ScreenContent shared = new ScreenContent("GoLink", "simulated", "00:00:0" + page.number(), time, 0.6);
        return renderer.order(shared, page.size(), page.rotation(), picture -> drawn.put(page, picture));
    }

    private record Page(UprightSize size, int rotation, int number) {}
}
