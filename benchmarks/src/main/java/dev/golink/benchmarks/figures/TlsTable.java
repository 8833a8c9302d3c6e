package dev.golink.benchmarks.figures;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * GoLink's figures over TLS beside those without TLS.
 *
 * @param figures all figures, by their names
 */
record TlsTable(Map<String, Figure> figures) {
    private static final String NONE = "–";
    private static final String PLAIN = "golink";
    private static final String TLS = "golink_tls";
    private static final String FULL = "golink_tls_full";

    /** The table; empty if nothing was measured over TLS. */
    String text() {
        StringBuilder rows = new StringBuilder();
        TlsRow.ALL.stream().filter(row -> of(TLS, row) != null || of(FULL, row) != null)
                .forEach(row -> rows.append(row(row)));
        return rows.isEmpty() ? ""
                : ("| | plain | **TLS** | TLS ÷ plain | TLS without resumption | goal |\n|---|---|---|---|---|---|\n"
                        + rows).strip();
    }

    private String row(TlsRow row) {
        Figure plain = of(PLAIN, row);
        Figure tls = of(TLS, row);
        return "| " + String.join(" | ", row.what(), text(plain), "**" + text(tls) + "**", ratio(plain, tls),
                text(of(FULL, row)), row.goal()) + " |\n";
    }

    private @Nullable Figure of(String server, TlsRow row) {
        return figures.get(server + "." + row.figure());
    }

    /** The figure with its unit. */
    static String text(@Nullable Figure figure) {
        return figure == null || Double.isNaN(figure.value()) ? NONE : figure.number() + " " + figure.unit();
    }

    /** The second divided by the first; empty if that means nothing. */
    static String ratio(@Nullable Figure first, @Nullable Figure second) {
        if (first == null || second == null || !(first.value() > 0) || !(second.value() > 0)) {
            return "";
        }
        return String.format(Locale.ROOT, "%.2f", second.value() / first.value());
    }
}
