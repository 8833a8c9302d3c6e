package dev.golink.phones.simulator.picture;

/** Calculates colours from hue, saturation and value. */
public final class Hue {
    private static final double SECTORS = 6;

    private Hue() {}

    /**
     * A colour as red, green and blue, eight bits each.
     *
     * @param hue        any number; only the part after the decimal point counts
     * @param saturation 0 to 1
     * @param value      0 to 1
     */
    public static int rgb(double hue, double saturation, double value) {
        return channel(5, hue, saturation, value) << 16 | channel(3, hue, saturation, value) << 8
                | channel(1, hue, saturation, value);
    }

    private static int channel(int offset, double hue, double saturation, double value) {
        double sector = (offset + (hue - Math.floor(hue)) * SECTORS) % SECTORS;
        double shade = Math.clamp(Math.min(sector, 4 - sector), 0, 1);
        return (int) Math.round(255 * (value - value * saturation * shade));
    }
}
