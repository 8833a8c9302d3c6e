package dev.golink.screens.attention;

/**
 * How many screens there are on the wall, and how many the computer carries when these are too many for it.
 *
 * @param tiles   that are being looked at on the wall
 * @param carried at least so many at {@value #FPS} pictures a second; {@link #UNKNOWN} until it was measured for some seconds,
 *                and while the computer carries all that there are
 * @param fps     that tiles have now at most, because of the budget
 */
public record Capacity(int tiles, int carried, int fps) {
    /** Nothing was measured yet. */
    public static final int UNKNOWN = -1;
    /** What is counted as a tile that runs: pictures a second. */
    public static final int FPS = 8;
    /** Nothing is looked at and nothing is known. */
    static final Capacity NONE = new Capacity(0, UNKNOWN, FPS);
    /** Beyond that nobody can look, and nothing was tried. */
    private static final int MOST = 500;
    private static final int EXACT = 20;
    private static final int ROUGH = 100;

    /**
     * Whether there is something to say: the computer is short of room, and for how many it has room was measured. A bound that
     * all tiles are within, such as one from before most of them went out of sight, explains nothing.
     */
    public boolean isKnown() {
        return carried != UNKNOWN && carried < tiles;
    }

    /** Down to a figure that does not promise more than an estimate can: to fives from 20, to tens from 100. */
    static int about(double tiles) {
        int whole = (int) Math.clamp(tiles, 1, MOST);
        if (whole < EXACT) {
            return whole;
        }
        int unit = whole < ROUGH ? 5 : 10;
        return whole / unit * unit;
    }
}
