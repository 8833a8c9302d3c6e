package dev.golink.app.preferences;

/** How much room a row has. */
public enum Density {
    /** Room to breathe. */
    COMFORTABLE(34),
    /** A third more phones in sight. */
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
