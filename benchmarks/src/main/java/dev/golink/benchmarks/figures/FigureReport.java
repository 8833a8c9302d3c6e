package dev.golink.benchmarks.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes the figures of runs between the marks of a document. Everything outside the marks stays unchanged. */
public final class FigureReport {
    /** The first column of the table of attacks without TLS. */
    public static final String ATTACK = "Attack";
    /** The first column of the table of attacks over TLS. */
    public static final String ATTACK_OVER_TLS = "Attack over TLS";

    private static final String FIGURES = "figures";
    private static final String TLS = "tls";
    private static final String ATTACKS = "attacks";
    private static final String ATTACKS_OVER_TLS = "attacks over tls";
    private static final String NONE = "–";

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final String machines;
    private final String attacks;
    private final String attacksOverTls;

    /** Reads the output of runs, in the order in which they ran. If a figure appears twice, the later value counts. */
    public FigureReport(List<String> output) {
        output.stream().map(Figure::read).flatMap(Optional::stream)
                .forEach(figure -> figures.put(figure.name(), figure));
        this.machines = output.stream().filter(line -> line.startsWith(Machine.MARK)).distinct()
                .map(line -> line.substring(Machine.MARK.length())).collect(Collectors.joining("\n\n"));
        this.attacks = lastTable(output, ATTACK);
        this.attacksOverTls = lastTable(output, ATTACK_OVER_TLS);
    }

    /**
     * The document with these figures. A table for which nothing was measured stays unchanged.
     *
     * @throws IllegalArgumentException if a mark is missing
     */
    public String into(String document) {
        String servers = table();
        String withFigures = servers.isEmpty() ? document : replace(document, FIGURES, machines + "\n\n" + servers);
        String tls = new TlsTable(figures).text();
        String withTls = tls.isEmpty() ? withFigures : replace(withFigures, TLS, machines + "\n\n" + tls);
        String withAttacks = attacks.isEmpty() ? withTls : replace(withTls, ATTACKS, attacks);
        return attacksOverTls.isEmpty() ? withAttacks : replace(withAttacks, ATTACKS_OVER_TLS, attacksOverTls);
    }

    /** The last table whose first column has this name. */
    private static String lastTable(List<String> output, String column) {
        int head = output.size() - 1;
        while (head >= 0 && !output.get(head).startsWith("| " + column + " |")) {
            head--;
        }
        return head < 0 ? ""
                : output.subList(head, output.size()).stream().takeWhile(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n"));
    }

    private String table() {
        StringBuilder rows = new StringBuilder();
        ReportRow.ALL.stream().filter(row -> of("golink", row) != null || of("raw", row) != null)
                .forEach(row -> rows.append(row(row)));
        return rows.isEmpty() ? ""
                : ("| | raw library | **GoLink** | GoLink ÷ raw | goal |"
                        + " measured earlier elsewhere: raw / Tomcat / bound |\n|---|---|---|---|---|---|\n" + rows)
                        .strip();
    }

    private String row(ReportRow row) {
        Figure raw = of("raw", row);
        Figure golink = of("golink", row);
        ReportRow.Earlier earlier = row.earlier();
        String elsewhere = earlier.raw().equals(NONE) ? ""
                : earlier.raw() + " / " + earlier.tomcat() + " / " + earlier.bound();
        return "| " + String.join(" | ", row.what(), TlsTable.text(raw), "**" + TlsTable.text(golink) + "**",
                TlsTable.ratio(raw, golink),
                row.goal(), elsewhere) + " |\n";
    }

    private @Nullable Figure of(String server, ReportRow row) {
        return figures.get(server + "." + row.figure());
    }

    private static String replace(String document, String section, String content) {
        String begin = "<!-- benchmarks: " + section + " -->";
        String end = "<!-- end: " + section + " -->";
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The document has no " + begin + " … " + end);
        }
        return document.substring(0, from) + begin + "\n" + content + "\n" + document.substring(to);
    }
}
