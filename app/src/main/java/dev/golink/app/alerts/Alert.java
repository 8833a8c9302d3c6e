package dev.golink.app.alerts;

/**
 * Whether somebody is alerted, and from when on.
 *
 * @param on    whether at all
 * @param limit from where on; in percent, degrees Celsius or minutes
 */
public record Alert(boolean on, int limit) {
    /** The same, switched on or off. */
    public Alert with(boolean now) {
        return new Alert(now, limit);
    }

    /** The same with another limit. */
    public Alert with(int next) {
        return new Alert(on, next);
    }
}
