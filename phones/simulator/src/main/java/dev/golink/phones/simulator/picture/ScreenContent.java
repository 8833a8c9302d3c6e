package dev.golink.phones.simulator.picture;

import java.time.Duration;

/**
 * What a phone's screen shows at a moment.
 *
 * @param name  the large text
 * @param model the small text
 * @param clock the time of day, such as "12:34:56"
 * @param time  the time since any fixed moment, which decides where moving things are
 * @param hue   the hue of the background, 0 to 1
 */
public record ScreenContent(String name, String model, String clock, Duration time, double hue)
        implements Drawing {
    private static final int WHITE = 0xF5F7FA;
    private static final int BANDS = 24;
    private static final int TILES = 4;

    /**
     * The pixels of the stored picture.
     *
     * @param size     the size of the upright picture
     * @param rotation the quarter turns clockwise that show the stored picture upright, 0 to 3
     * @return blue, green and red of each pixel, row after row
     */
    public byte[] pixels(UprightSize size, int rotation) {
        Canvas canvas = new Canvas(size, rotation);
        draw(canvas);
        return canvas.pixels();
    }

    @Override
    public void draw(Canvas canvas) {
        sky(canvas);
        statusBar(canvas);
        int width = canvas.size().width();
        int height = canvas.size().height();
        centred(canvas, clock, height / 6, width * 3 / 4);
        centred(canvas, name, height * 2 / 6, width * 2 / 3);
        centred(canvas, model, height * 5 / 12, width * 2 / 5);
        tiles(canvas);
        ball(canvas);
    }

    private void sky(Canvas canvas) {
        int height = canvas.size().height();
        for (int band = 0; band < BANDS; band++) {
            int top = height * band / BANDS;
            canvas.fill(0, top, canvas.size().width(), height * (band + 1) / BANDS - top,
                    Hue.rgb(hue + 0.06 * band / BANDS, 0.62, 0.52 - 0.26 * band / BANDS));
        }
    }

    private void statusBar(Canvas canvas) {
        int width = canvas.size().width();
        int bar = canvas.size().height() / 40;
        canvas.fill(0, 0, width, bar, Hue.rgb(hue, 0.6, 0.2));
        int progress = (int) (width * (time.toMillis() % 10_000) / 10_000);
        canvas.fill(0, bar - bar / 4, progress, bar / 4, WHITE);
    }

    private static void centred(Canvas canvas, String text, int y, int within) {
        int dot = PixelFont.dotFor(text, within);
        PixelFont.write(canvas, text, (canvas.size().width() - PixelFont.width(text, dot)) / 2, y, dot, WHITE);
    }

    /** Draws a grid of app icons, which light up one after the other. */
    private void tiles(Canvas canvas) {
        int step = canvas.size().width() / TILES;
        int tile = step * 2 / 3;
        int top = canvas.size().height() - step * TILES - step / 4;
        int lit = (int) (time.toMillis() / 700 % (TILES * TILES));
        for (int i = 0; i < TILES * TILES; i++) {
            int x = i % TILES * step + (step - tile) / 2;
            int y = top + i / TILES * step + (step - tile) / 2;
            canvas.fill(x, y, tile, tile, i == lit ? WHITE : Hue.rgb(hue + 0.5 + 0.03 * i, 0.5, 0.75));
        }
    }

    private void ball(Canvas canvas) {
        int size = canvas.size().width() / 9;
        double swing = time.toMillis() / 1_000.0;
        int x = (int) ((canvas.size().width() - size) * (0.5 + 0.5 * Math.sin(swing * 1.7)));
        int y = (int) ((canvas.size().height() - size) * (0.5 + 0.5 * Math.sin(swing * 1.1)));
        canvas.fill(x, y, size, size, Hue.rgb(hue + 0.33, 0.8, 0.95));
    }
}
