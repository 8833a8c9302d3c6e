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
public record Rules(Map<NoticeKind, Rule> kinds, Duration after, GroupChoice groups, Quiet quiet) {
    /** The longest silence that can be chosen before it is reported. */
    public static final Duration LONGEST = Duration.ofMinutes(30);
    /**
     * The usual silence. A phone that changes its network is back by then, and a phone takes at least this long to
     * become stale.
     */
    public static final Duration USUAL_AFTER = Duration.ofSeconds(15);
    /** The rules until the operator chooses others. */
    public static final Rules USUAL = new Rules(Map.of(), USUAL_AFTER, GroupChoice.ALL, Quiet.OFF);

    /** @throws IllegalArgumentException if the silence is out of range */
    public Rules {
        kinds = Map.copyOf(kinds);
        if (after.isNegative() || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A silence is told after 0 to 30 minutes, not after " + after);
        }
    }

    /** The rule of this kind. */
    public Rule of(NoticeKind kind) {
        return kinds.getOrDefault(kind, Rule.USUAL);
    }

    /** A copy with another rule for this kind. */
    public Rules with(NoticeKind kind, Rule rule) {
        Map<NoticeKind, Rule> changed = new EnumMap<>(NoticeKind.class);
        changed.putAll(kinds);
        changed.put(kind, rule);
        return new Rules(changed, after, groups, quiet);
    }

    /** A copy with another silence before it is reported. */
    public Rules with(Duration silence) {
        return new Rules(kinds, silence, groups, quiet);
    }

    /** A copy for other phones. */
    public Rules with(GroupChoice phones) {
        return new Rules(kinds, after, phones, quiet);
    }

    /** A copy with another quiet mode. */
    public Rules with(Quiet mode) {
        return new Rules(kinds, after, groups, mode);
    }
}
