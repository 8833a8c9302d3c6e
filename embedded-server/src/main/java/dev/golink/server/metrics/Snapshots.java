package dev.golink.server.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/**
 * Gathers figures and writes them in the text format of Prometheus, by its library. This is the only class that uses the
 * library. All names begin with {@code golink_}, except for those that other programs have too.
 */
final class Snapshots {
    private static final String PREFIX = "golink_";
    private static final double NANOS_A_SECOND = 1e9;

    private final MetricSnapshots.Builder all = MetricSnapshots.builder();
    private final Map<String, CounterSnapshot.Builder> counters = new LinkedHashMap<>();

    /** Adds what does not change. */
    void info(String name, String words, String label, String value) {
        all.metricSnapshot(InfoSnapshot.builder().name(PREFIX + name).help(words)
                .dataPoint(InfoSnapshot.InfoDataPointSnapshot.builder().labels(Labels.of(label, value)).build())
                .build());
    }

    /** Adds a number as it is now. */
    void gauge(String name, String words, long value) {
        common(PREFIX + name, words, (double) value);
    }

    /** Adds a duration as it is now. */
    void gauge(String name, String words, Duration value) {
        common(PREFIX + name, words, seconds(value));
    }

    /** Adds a number as it is now, under a name without the prefix. */
    void common(String name, String words, double value) {
        all.metricSnapshot(GaugeSnapshot.builder().name(name).help(words)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder().value(value).build()).build());
    }

    /** Adds numbers as they are now, by a label. */
    void gauges(String name, String words, String label, Map<String, ? extends Number> values) {
        GaugeSnapshot.Builder builder = GaugeSnapshot.builder().name(PREFIX + name).help(words);
        values.forEach((value, number) -> builder.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(Labels.of(label, value)).value(number.doubleValue()).build()));
        all.metricSnapshot(builder.build());
    }

    /** The library adds {@code _total} to the name. */
    private void add(String name, String words, Labels labels, double value) {
        counters.computeIfAbsent(name, _ -> CounterSnapshot.builder().name(name).help(words)).dataPoint(
                CounterSnapshot.CounterDataPointSnapshot.builder().labels(labels).value(value).build());
    }

    /** Adds a number that only grows, by a label. The text of the first one counts. */
    void counter(String name, String words, String label, String value, long number) {
        add(PREFIX + name, words, Labels.of(label, value), (double) number);
    }

    /** Adds a number that only grows. */
    void counter(String name, String words, long number) {
        add(PREFIX + name, words, Labels.EMPTY, (double) number);
    }

    /** Adds a number that only grows, under a name without the prefix. */
    void commonCounter(String name, String words, double number) {
        add(name, words, Labels.EMPTY, number);
    }

    /**
     * Adds durations.
     *
     * @param bounds the upper bounds of the buckets
     * @param counts the number in each bucket, with one more bucket than there are bounds
     */
    void histogram(String name, String words, List<Duration> bounds, List<Long> counts, Duration sum) {
        List<Double> upper = new ArrayList<>(bounds.stream().map(Snapshots::seconds).toList());
        upper.add(Double.POSITIVE_INFINITY);
        all.metricSnapshot(HistogramSnapshot.builder().name(PREFIX + name).help(words)
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(upper, counts)).sum(seconds(sum)).build())
                .build());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_A_SECOND;
    }

    /** All that was added, as text. */
    String text() {
        counters.values().forEach(counter -> all.metricSnapshot(counter.build()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, all.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // can't happen: it writes to memory
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
