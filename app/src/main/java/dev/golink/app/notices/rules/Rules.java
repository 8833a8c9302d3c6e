package dev.golink.app.notices.rules;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the operator wants to be told.
 *
 * @param kinds  the rule of each kind; one that is missing has the usual one
 * @param after  for how long a phone has to be silent before that is told, 0 to {@link #LONGEST}
 * @param groups of which phones it is told that they go away and come back
 * @param quiet  the quiet mode
 */
public record Rules(Map<NoticeKind, Rule> kinds, Duration after, GroupChoice groups, Quiet quiet) {
    /** The longest silence that may pass before it is told. */
    public static final Duration LONGEST = Duration.ofMinutes(30);
    /** Long enough for a phone that changes its network to be back, and no longer than a phone takes to be stale. */
    public static final Duration USUAL_AFTER = Duration.ofSeconds(15);
    /** What holds until something else is chosen. */
    public static final Rules USUAL = new Rules(Map.of(), USUAL_AFTER, GroupChoice.ALL, Quiet.OFF);

    /** @throws IllegalArgumentException if the silence is out of range */
    public Rules {
        kinds = Map.copyOf(kinds);
        if (after.isNegative() || after.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A silence is told after 0 to 30 minutes, not after " + after);
        }
    }

    /** The rule of a kind. */
    public Rule of(NoticeKind kind) {
        return kinds.getOrDefault(kind, Rule.USUAL);
    }

    /** The same with another rule for a kind. */
    public Rules with(NoticeKind kind, Rule rule) {
        Map<NoticeKind, Rule> changed = new EnumMap<>(NoticeKind.class);
        changed.putAll(kinds);
        changed.put(kind, rule);
        return new Rules(changed, after, groups, quiet);
    }

    /** The same, told after another silence. */
    public Rules with(Duration silence) {
        return new Rules(kinds, silence, groups, quiet);
    }

    /** The same for other phones. */
    public Rules with(GroupChoice phones) {
        return new Rules(kinds, after, phones, quiet);
    }

    /** The same with another quiet mode. */
    public Rules with(Quiet mode) {
        return new Rules(kinds, after, groups, mode);
    }
}
