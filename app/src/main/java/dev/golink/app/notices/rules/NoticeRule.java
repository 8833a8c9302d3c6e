package dev.golink.app.notices.rules;

/**
 * The rule for one kind of notices.
 *
 * @param told  whether such notices are shown at all
 * @param sound whether they sound
 */
public record NoticeRule(boolean told, boolean sound) {
    /** Shown, without a sound. */
    public static final NoticeRule USUAL = new NoticeRule(true, false);
}
