package dev.golink.app.command.config;

/**
 * What is wrong with a setting.
 *
 * @param origin   where it stands
 * @param sentence what is wrong, and what would be right
 */
public record Problem(Origin origin, String sentence) {
    /** The problem as a message of a start. */
    public String text() {
        return origin.text() + ": " + sentence;
    }

    /** The problem as a line of a report, which editors can follow to the place. */
    public String line() {
        return origin.place() + ": " + sentence;
    }
}
