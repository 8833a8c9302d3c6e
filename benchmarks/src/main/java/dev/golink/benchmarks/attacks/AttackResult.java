package dev.golink.benchmarks.attacks;

import java.util.List;
import java.util.Locale;

import dev.golink.benchmarks.figures.Samples;

/**
 * How a server took an attack.
 *
 * @param name     of the attack
 * @param fate     of the attacker
 * @param before   the server, at rest
 * @param peak     the worst of it
 * @param after    the server, at rest again
 * @param during   how newcomers fared while it lasted
 * @param later    and when it was over
 * @param registry connections that the server counts itself
 * @param sockets  that it has for them
 * @param lost     phones in order that lost their connection meanwhile
 */
record AttackResult(String name, String fate, Condition before, Condition peak, Condition after, Newcomers during,
        Newcomers later, int registry, long sockets, int lost) {
    /** The heads of the table. */
    static final List<String> HEAD = List.of("| Attack | The attacker | resident before / peak / after, MiB"
            + " | heap in use before / peak / after, MiB | a new phone waits during, p50 / max, and after, max, ms"
            + " | threads before / after | registered = sockets | others lost |", "|---|---|---|---|---|---|---|---|");

    private static final double MEBIBYTE = 1024 * 1024;
    private static final double HALF = 0.5;

    /** Whether nothing of it stayed. */
    boolean survived() {
        return registry == sockets && lost == 0 && after.threads() <= before.threads() + 1
                && later.refused() == 0;
    }

    /** The row of the table. */
    String row() {
        return "| " + String.join(" | ", name, fate.replace("|", "\\|"),
                three(before.resident(), peak.resident(), after.resident()),
                three(before.heap(), peak.heap(), after.heap()), waits(),
                before.threads() + " / " + after.threads(),
                registry + (registry == sockets ? " = " : " ≠ ") + sockets, String.valueOf(lost)) + " |";
    }

    private String waits() {
        String refused = during.refused() == 0 ? "" : " (" + during.refused() + " refused)";
        return millis(during.waits(), HALF) + " / " + millis(during.waits(), 1) + refused + ", "
                + millis(later.waits(), 1);
    }

    private static String millis(Samples samples, double share) {
        return String.format(Locale.ROOT, "%.1f", samples.percentile(share));
    }

    private static String three(long before, long peak, long after) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", before / MEBIBYTE, peak / MEBIBYTE,
                after / MEBIBYTE);
    }
}
