package dev.golink.benchmarks.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes the figures of runs between the marks of a document. Everything outside the marks stays unchanged. */
public final class FigureReport {
    private static final String FIGURES = "figures";
    private static final String ATTACKS = "attacks";
    private static final String NONE = "–";

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final String machines;
    private final String attacks;

    /** Reads the output of runs, in the order in which they ran. If a figure appears twice, the later value counts. */
    public FigureReport(List<String> output) {
        output.stream().map(Figure::read).flatMap(Optional::stream)
                .forEach(figure -> figures.put(figure.name(), figure));
        this.machines = output.stream().filter(line -> line.startsWith(Machine.MARK)).distinct()
                .map(line -> line.substring(Machine.MARK.length())).collect(Collectors.joining("\n\n"));
        this.attacks = output.stream().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
    }

    /**
     * The document with these figures. A table for which nothing was measured stays unchanged.
     *
     * @throws IllegalArgumentException if a mark is missing
     */
    public String into(String document) {
        String withFigures = figures.isEmpty() ? document : replace(document, FIGURES, machines + "\n\n" + table());
        return attacks.isEmpty() ? withFigures : replace(withFigures, ATTACKS, attacks);
    }

    private String table() {
        StringBuilder table = new StringBuilder("| | raw library | **GoLink** | GoLink ÷ raw | goal |"
                + " measured earlier elsewhere: raw / Tomcat / bound |\n|---|---|---|---|---|---|\n");
        ReportRow.ALL.stream().filter(row -> of("golink", row) != null || of("raw", row) != null)
                .forEach(row -> table.append(row(row)));
        return table.toString().strip();
    }

    private String row(ReportRow row) {
        Figure raw = of("raw", row);
        Figure golink = of("golink", row);
        ReportRow.Earlier earlier = row.earlier();
        String elsewhere = earlier.raw().equals(NONE) ? ""
                : earlier.raw() + " / " + earlier.tomcat() + " / " + earlier.bound();
        return "| " + String.join(" | ", row.what(), text(raw), "**" + text(golink) + "**", ratio(raw, golink),
                row.goal(), elsewhere) + " |\n";
    }

    private @Nullable Figure of(String server, ReportRow row) {
        return figures.get(server + "." + row.figure());
    }

    private static String text(@Nullable Figure figure) {
        return figure == null || Double.isNaN(figure.value()) ? NONE : figure.number() + " " + figure.unit();
    }

    private static String ratio(@Nullable Figure raw, @Nullable Figure golink) {
        if (raw == null || golink == null || !(raw.value() > 0) || !(golink.value() > 0)) {
            return "";
        }
        return String.format(Locale.ROOT, "%.2f", golink.value() / raw.value());
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
