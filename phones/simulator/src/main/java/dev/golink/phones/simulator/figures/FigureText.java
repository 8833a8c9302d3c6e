package dev.golink.phones.simulator.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.golink.phones.client.session.Comeback;
import dev.golink.phones.client.wire.Wire;

/** Writes a swarm's counts as text for people. */
public final class FigureText {
    /** The close codes of phones that the server does not let in. */
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;

    private FigureText() {}

    /** One line with the present state and what has happened since earlier counts. */
    public static String line(SwarmFigures before, SwarmFigures now) {
        double seconds = Math.max(1e-3, now.at().minus(before.at()).toNanos() / NANOS_A_SECOND);
        String share = String.format(Locale.ROOT, "%.0f %%",
                100 * now.cpu().minus(before.cpu()).toNanos() / NANOS_A_SECOND / seconds);
        return String.join(", ",
                now.at().toSeconds() + " s: " + now.online() + " of " + now.phones() + " online" + waiting(now),
                now.connecting() + " connecting",
                rate(now.greetings() - before.greetings(), seconds) + " connects/s",
                "hearts/s " + rate(now.heartsSent() - before.heartsSent(), seconds) + " sent "
                        + rate(now.heartsAnswered() - before.heartsAnswered(), seconds) + " answered",
                "round trip " + roundTrips(now.lately()), now.reconnects() + " reconnects", now.refused() + " refused",
                "closed " + codes(now), rate(now.frames() - before.frames(), seconds) + " frames/s",
                now.framesLeftOut() + " left out" + gestures(before, now, seconds), "CPU " + share) + notLetIn(now);
    }

    /** Several lines that sum up everything at the end. */
    public static List<String> summary(SwarmFigures figures) {
        double seconds = Math.max(1e-3, figures.at().toNanos() / NANOS_A_SECOND);
        List<String> lines = new ArrayList<>();
        lines.add(figures.everOnline() + " of " + figures.phones() + " phones were online, " + figures.online()
                + " at the end" + waiting(figures) + "; " + figures.greetings() + " connects, " + figures.reconnects()
                + " reconnects");
        lines.add("hearts: " + figures.heartsSent() + " sent, " + figures.heartsAnswered() + " answered, round trip "
                + roundTrips(figures.overall()));
        lines.add("frames: " + figures.frames() + " sent, " + figures.framesLeftOut() + " left out; messages shown: "
                + figures.noticesShown() + "; connects refused: "
                + figures.refused()
                + reason(figures, SwarmCounters.REFUSED) + "; closed: " + codesWithReasons(figures));
        SwarmFigures.Gestures gestures = figures.gestures();
        if (gestures.parts() > 0) {
            lines.add("gestures: " + gestures.done() + " done, " + gestures.refused() + " refused, in "
                    + gestures.parts() + " messages");
        }
        lines.add(String.format(Locale.ROOT, "%.0f s, %.1f s of CPU (%.0f %% of a core)", seconds,
                figures.cpu().toNanos() / NANOS_A_SECOND, 100 * figures.cpu().toNanos() / NANOS_A_SECOND / seconds));
        return lines;
    }

    private static String gestures(SwarmFigures before, SwarmFigures now, double seconds) {
        long answered = now.gestures().answered() - before.gestures().answered();
        return now.gestures().parts() == 0 ? "" : ", " + rate(answered, seconds) + " gestures/s";
    }

    private static String waiting(SwarmFigures figures) {
        return figures.waiting() == 0 ? "" : ", " + figures.waiting() + " waiting to be let in";
    }

    /** Why phones were not let in: their user can do something about it, so the reason is told at once. */
    private static String notLetIn(SwarmFigures figures) {
        return figures.closed().keySet().stream().filter(code -> Comeback.after(code) == Comeback.MUCH_LATER)
                .map(code -> ", " + code + reason(figures, code)).collect(Collectors.joining());
    }

    private static String rate(long count, double seconds) {
        return String.valueOf(Math.round(count / seconds));
    }

    private static String roundTrips(SwarmFigures.RoundTrips times) {
        return times.half().isZero() ? "–"
                : "p50 " + millis(times.half()) + " p99 " + millis(times.nearlyAll()) + " ms";
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toNanos() / NANOS_A_MILLI);
    }

    private static String codes(SwarmFigures figures) {
        return figures.closed().isEmpty() ? "0"
                : figures.closed().entrySet().stream().map(FigureText::code).collect(Collectors.joining(" "));
    }

    private static String codesWithReasons(SwarmFigures figures) {
        return figures.closed().isEmpty() ? "0"
                : figures.closed().entrySet().stream().map(entry -> code(entry) + reason(figures, entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String code(Map.Entry<Integer, Long> entry) {
        String name = entry.getKey() == Wire.BROKEN ? "broken" : entry.getKey().toString();
        return name + "×" + entry.getValue();
    }

    private static String reason(SwarmFigures figures, int code) {
        String why = figures.reasons().getOrDefault(code, "");
        return why.isEmpty() ? "" : " (the last: " + why + ")";
    }
}
