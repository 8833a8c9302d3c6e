package dev.golink.phones.simulator.device.view;

import java.util.List;

import dev.golink.phones.simulator.device.app.Area;
import dev.golink.phones.simulator.picture.Canvas;
import dev.golink.phones.simulator.picture.Hue;
import dev.golink.phones.simulator.picture.PixelFont;

/**
 * Draws on a canvas in fractions of its size, in the colours of a phone.
 *
 * @param canvas the canvas
 * @param hue    the hue of the phone, 0 to 1
 */
record Paper(Canvas canvas, double hue) {
    static final int WHITE = 0xF5F7FA;
    static final int GREY = 0x9AA3AF;
    static final int DARK = 0x14181F;
    static final int PANEL = 0x232A35;
    static final int BLACK = 0;

    private static final int DOTS_A_SIDE = 200;

    int width() {
        return canvas.size().width();
    }

    int height() {
        return canvas.size().height();
    }

    /** The colour of the phone, as strong and as light as given, 0 to 1. */
    int colour(double saturation, double value) {
        return Hue.rgb(hue, saturation, value);
    }

    /** The size of a dot of usual letters, in pixels. */
    int dot() {
        return Math.max(1, Math.round((float) Math.min(width(), height()) / DOTS_A_SIDE));
    }

    /** Fills an area. */
    void fill(Area area, int rgb) {
        canvas.fill(x(area.left()), y(area.top()), x(area.right()) - x(area.left()), y(area.bottom()) - y(area.top()),
                rgb);
    }

    /** Fills an area with round corners, a bit smaller than it. */
    void panel(Area area, double gap, int rgb) {
        int pixels = (int) (gap * Math.min(width(), height()));
        canvas.panel(x(area.left()) + pixels, y(area.top()) + pixels, x(area.width()) - 2 * pixels,
                y(area.height()) - 2 * pixels, dot() * 5, rgb);
    }

    /** Draws a frame as thick as a letter's line at the edge of an area. */
    void frame(Area area, int rgb) {
        int line = dot();
        int left = x(area.left());
        int top = y(area.top());
        int w = x(area.width());
        int h = y(area.height());
        canvas.fill(left, top, w, line, rgb);
        canvas.fill(left, top + h - line, w, line, rgb);
        canvas.fill(left, top, line, h, rgb);
        canvas.fill(left + w - line, top, line, h, rgb);
    }

    /** Writes a text in the middle of an area; makes it smaller if it does not fit. */
    void centred(String text, Area area, int dot, int rgb) {
        int fitting = Math.min(dot, PixelFont.dotFor(text, x(area.width())));
        PixelFont.write(canvas, text, x(area.left()) + (x(area.width()) - PixelFont.width(text, fitting)) / 2,
                y(area.top()) + (y(area.height()) - PixelFont.height(fitting)) / 2, fitting, rgb);
    }

    /** The size of letters, at most so large, in which each text fits into an area so wide. */
    int dotFor(List<String> texts, double width, int dot) {
        return texts.stream().mapToInt(text -> PixelFont.dotFor(text, x(width))).reduce(dot, Math::min);
    }

    /** Writes a text at the left of an area, in the middle of its height. */
    void left(String text, Area area, int dot, int rgb) {
        PixelFont.write(canvas, text, x(area.left()) + 4 * dot(),
                y(area.top()) + (y(area.height()) - PixelFont.height(dot)) / 2, dot, rgb);
    }

    /** Draws a ring around a point of the screen; its sizes are in dots of usual letters. */
    void ring(double x, double y, double radius, double thickness, int rgb) {
        canvas.ring(x(x), y(y), (int) (radius * dot()), Math.max(1, (int) (thickness * dot())), rgb);
    }

    int x(double fraction) {
        return (int) Math.round(fraction * width());
    }

    int y(double fraction) {
        return (int) Math.round(fraction * height());
    }
}
