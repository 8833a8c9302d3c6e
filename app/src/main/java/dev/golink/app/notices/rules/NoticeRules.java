package dev.golink.app.notices.rules;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The operator's rules for notices.
 *
 * @param kinds  the rule of each kind; a missing kind has the usual rule
 * @param after  how long a phone must be silent before that is reported, 0 to {@link #LONGEST}
 * @param groups the phones whose absences and alerts are reported
 * @param quiet  the quiet mode
 */
public record NoticeRules(Map<NoticeKind, NoticeRule> kinds, Duration after, GroupChoice groups, QuietMode quiet) {
    /** The longest silence that can be chosen before it is reported. */
    public static final Duration LONGEST = Duration.ofMinutes(30);
    /**
     * The usual silence. A phone that changes its network is back by then, and a phone takes at least this long to
     * become stale.
     */
    public static final Duration USUAL_AFTER = Duration.ofSeconds(15);
    /** The rules until the operator chooses others. */
    public static final NoticeRules USUAL = new NoticeRules(Map.of(), USUAL_AFTER, GroupChoice.ALL, QuietMode.OFF);

    /** @throws IllegalArgumentException if the silence is out of range */
    public NoticeRules {
        kinds = Map.copyOf(kinds);
        if (after.isNegative() || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "The delay before a notice about a silent phone must be 0 to 30 minutes, not " + after);
        }
    }

    /** The rule of this kind. */
    public NoticeRule of(NoticeKind kind) {
        return kinds.getOrDefault(kind, NoticeRule.USUAL);
    }

    /** A copy with another rule for this kind. */
    public NoticeRules with(NoticeKind kind, NoticeRule rule) {
        Map<NoticeKind, NoticeRule> changed = new EnumMap<>(NoticeKind.class);
        changed.putAll(kinds);
        changed.put(kind, rule);
        return new NoticeRules(changed, after, groups, quiet);
    }

    /** A copy with another silence before it is reported. */
    public NoticeRules with(Duration silence) {
        return new NoticeRules(kinds, silence, groups, quiet);
    }

    /** A copy for other phones. */
    public NoticeRules with(GroupChoice phones) {
        return new NoticeRules(kinds, after, phones, quiet);
    }

    /** A copy with another quiet mode. */
    public NoticeRules with(QuietMode mode) {
        return new NoticeRules(kinds, after, groups, mode);
    }
}
