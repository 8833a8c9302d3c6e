package dev.golink.app.notices.rules;

/**
 * What holds for one kind of notices.
 *
 * @param told  whether there are such notices at all
 * @param sound whether a tone goes with them
 */
public record Rule(boolean told, boolean sound) {
    /** Told, without a sound. */
    public static final Rule USUAL = new Rule(true, false);
}
