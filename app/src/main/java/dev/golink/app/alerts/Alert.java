package dev.golink.app.alerts;

/**
 * Whether alerts of one kind are on, and their limit.
 *
 * @param on    whether alerts of this kind are raised
 * @param limit the value that raises an alert, in percent, degrees Celsius or minutes
 */
public record Alert(boolean on, int limit) {
    /** A copy that is switched on or off. */
    public Alert with(boolean now) {
        return new Alert(now, limit);
    }

    /** A copy with another limit. */
    public Alert with(int next) {
        return new Alert(on, next);
    }
}
