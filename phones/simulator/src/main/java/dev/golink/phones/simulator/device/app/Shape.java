package dev.golink.phones.simulator.device.app;

/**
 * How a screen of some shape is laid out. Heights are fractions of the screen's height.
 *
 * @param columns    the tiles or pictures side by side
 * @param bar        the height of the bar with the time at the top
 * @param navigation the height of the bar with the buttons at the bottom
 * @param row        the height of an entry of a list
 * @param tile       the height of a tile with its name
 */
public record Shape(int columns, double bar, double navigation, double row, double tile) {
    private static final Shape PHONE = new Shape(3, 0.034, 0.06, 0.085, 0.17);
    private static final Shape PHONE_TURNED = new Shape(6, 0.07, 0.11, 0.18, 0.38);
    private static final Shape TABLET = new Shape(4, 0.028, 0.055, 0.065, 0.17);
    private static final Shape TABLET_TURNED = new Shape(6, 0.042, 0.08, 0.1, 0.26);

    /** The layout of a phone or a tablet, upright or turned by a quarter. */
    public static Shape of(boolean tablet, boolean turned) {
        if (tablet) {
            return turned ? TABLET_TURNED : TABLET;
        }
        return turned ? PHONE_TURNED : PHONE;
    }

    /** The height of the title above the content of an app. */
    public double title() {
        return row;
    }

    /** Where the content of an app begins. */
    public double top() {
        return bar + title();
    }

    /** Where the content of an app ends. */
    public double bottom() {
        return 1 - navigation;
    }
}
