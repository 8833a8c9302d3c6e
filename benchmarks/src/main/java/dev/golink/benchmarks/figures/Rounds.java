package dev.golink.benchmarks.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of several rounds; their medians are the result. Used by one thread. */
public final class Rounds {
    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();

    /** Adds a figure of one round. */
    public void add(Figure figure) {
        figures.computeIfAbsent(figure.name(), _ -> new ArrayList<>()).add(figure);
    }

    /** The medians, in the order in which the figures were first added. */
    public List<Figure> medians() {
        return figures.values().stream().map(Rounds::median).toList();
    }

    private static Figure median(List<Figure> rounds) {
        double[] values = rounds.stream().mapToDouble(Figure::value).sorted().toArray();
        double[] measured = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return new Figure(rounds.getFirst().name(), median(measured), rounds.getFirst().unit());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
