package dev.golink.screens.quality;

/**
 * How many screens are on the wall, and how many the computer can show if these are too many.
 *
 * @param tiles   the number of tiles that are watched on the wall
 * @param carried the number of tiles that the computer can show at least, at {@value #FPS} pictures a second; {@link
 *                #UNKNOWN} until it was measured for some seconds, and while the computer can show all tiles
 * @param fps     the most pictures a second that a tile has now, because of the budget
 */
public record Capacity(int tiles, int carried, int fps) {
    /** The number was not measured yet. */
    public static final int UNKNOWN = -1;
    /** Pictures a second for which the capacity is computed. */
    public static final int FPS = 8;
    /** The capacity while nothing is watched and nothing was measured. */
    static final Capacity NONE = new Capacity(0, UNKNOWN, FPS);
    /** Nobody can watch more tiles than this, and more were never tried. */
    private static final int MOST = 500;
    private static final int EXACT = 20;
    private static final int ROUGH = 100;

    /**
     * Whether there is something to report: the computer can't show all tiles, and how many it can show was measured. A
     * measured number that is not less than the number of tiles explains nothing. It may be from before most of the
     * tiles went out of sight.
     */
    public boolean isKnown() {
        return carried != UNKNOWN && carried < tiles;
    }

    /**
     * Rounds an estimate down so that it does not promise too much: to multiples of 5 from 20 on, of 10 from 100 on.
     */
    static int about(double tiles) {
        int whole = (int) Math.clamp(tiles, 1, MOST);
        if (whole < EXACT) {
            return whole;
        }
        int unit = whole < ROUGH ? 5 : 10;
        return whole / unit * unit;
    }
}
