package dev.golink.app.preferences;

/** The height of rows. */
public enum Density {
    /** High rows, easy to read. */
    COMFORTABLE(34),
    /** Low rows; a third more phones are visible. */
    COMPACT(26);

    private final double rowHeight;

    Density(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /** The height of a row of the table, in pixels. */
    public double rowHeight() {
        return rowHeight;
    }
}
