package dev.golink.benchmarks.attacks;

import java.util.List;
import java.util.Locale;

import dev.golink.benchmarks.figures.FigureReport;
import dev.golink.benchmarks.figures.Samples;

/**
 * How a server withstood an attack.
 *
 * @param name     the name of the attack
 * @param fate     what happened to the attacker
 * @param before   the idle server before the attack
 * @param peak     the highest values during the attack
 * @param after    the idle server after the attack
 * @param busy     the share of a core that the server used during the attack, in percent
 * @param during   how fresh phones were served during the attack
 * @param later    how fresh phones were served after the attack
 * @param registry the connections that the server itself counts
 * @param sockets  the sockets that the server has open for them
 * @param lost     the well-behaved phones that lost their connection during the attack
 */
record AttackResult(String name, String fate, Condition before, Condition peak, Condition after, double busy,
        FreshPhone during, FreshPhone later, int registry, long sockets, int lost) {
    /** The header lines of the table. */
    static List<String> head(boolean tls) {
        return List.of("| " + (tls ? FigureReport.ATTACK_OVER_TLS : FigureReport.ATTACK)
                + " | The attacker | resident before / peak / after, MiB"
                + " | heap in use before / peak / after, MiB | a new phone's wait: during, p50 / max; after, max; ms"
                + " | CPU, % of a core | threads before / after | registered = sockets | others lost |",
                "|---|---|---|---|---|---|---|---|---|");
    }

    private static final double MEBIBYTE = 1024 * 1024;
    private static final double HALF = 0.5;

    /** Whether the attack has no lasting effect. */
    boolean survived() {
        return registry == sockets && lost == 0 && after.threads() <= before.threads() + 1
                && later.refused() == 0;
    }

    /** The result's row of the table. */
    String row() {
        return "| " + String.join(" | ", name, fate.replace("|", "\\|"),
                three(before.resident(), peak.resident(), after.resident()),
                three(before.heap(), peak.heap(), after.heap()), waits(),
                String.format(Locale.ROOT, "%.1f", busy),
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
