package dev.golink.phones.simulator.load;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The faults of the phones of a load: for each kind, a percentage of the phones. No phone has two faults. {@link
 * Kind#DROP} is different: it affects this percentage of all phones each minute.
 *
 * @param percent the percentage for each kind, 0 to 100; a kind that is missing does not occur
 */
public record Faults(Map<Kind, Double> percent) {
    /** No faults. */
    public static final Faults NONE = new Faults(Map.of());

    private static final Pattern FORM = Pattern
            .compile("(?<kind>[a-z]+):(?<percent>\\d{1,3}(?:\\.\\d{1,6})?)%(?<minute>/min)?");
    private static final double ALL = 100;

    /** Copies the percentages. */
    public Faults {
        percent = Map.copyOf(percent);
    }

    /** The percentage of phones with this kind of fault; 0 if the kind does not occur. */
    public double of(Kind kind) {
        return percent.getOrDefault(kind, 0.0);
    }

    /**
     * Parses faults as written on the command line, such as {@code silent:2%,drop:1%/min}; {@code none} means no
     * faults.
     *
     * @throws IllegalArgumentException if a part is wrong; the message names it
     */
    public static Faults parse(String text) {
        Map<Kind, Double> percent = new EnumMap<>(Kind.class);
        if (!text.equals("none")) {
            for (String part : text.split(",", -1)) {
                read(part.strip(), percent);
            }
        }
        double sum = percent.entrySet().stream().filter(fault -> fault.getKey() != Kind.DROP)
                .map(fault -> BigDecimal.valueOf(fault.getValue())).reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
        require(sum <= ALL, "'" + text + "' gives " + sum + "% of the phones a fault; at most 100% is possible");
        return new Faults(percent);
    }

    private static void read(String part, Map<Kind, Double> percent) {
        Matcher matcher = FORM.matcher(part);
        Kind kind = matcher.matches() ? kind(matcher.group("kind")) : null;
        if (kind == null || (kind == Kind.DROP) != (matcher.group("minute") != null)) {
            throw new IllegalArgumentException("'" + part + "' is not a fault; faults are " + forms());
        }
        double value = Double.parseDouble(matcher.group("percent"));
        require(value <= ALL, "'" + part + "' is more than 100%");
        require(percent.put(kind, value) == null, "'" + part + "' names " + kind.word() + " a second time");
    }

    private static @Nullable Kind kind(String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    private static String forms() {
        StringJoiner forms = new StringJoiner(", ");
        for (Kind kind : Kind.values()) {
            forms.add(kind.word() + ":P%" + (kind == Kind.DROP ? "/min" : ""));
        }
        return forms.toString();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** A kind of fault. */
    public enum Kind {
        /**
         * Again and again falls silent, stays connected until the server closes the connection, and reconnects later.
         */
        SILENT,
        /** Its connection is reset, and it reconnects after the backoff. */
        DROP,
        /** Its user refuses to share the screen. */
        REFUSE,
        /** Reads nothing for three of every four heartbeat intervals. */
        SLOW,
        /** Shares one picture and reports that its screen is still. */
        STILL,
        /** Shares, but sends no frames for 9 of every 15 seconds, and does not report why. */
        STALLED,
        /** Shares, but its frames are damaged for 4 of every 10 seconds. */
        CORRUPT,
        /** Can't pause, and so sends frames whether or not an operator watches. */
        NOPAUSE,
        /** Sends no {@code hello} and knows only the fixed part of the protocol. */
        LEGACY,
        /** A legacy phone whose heartbeat is the text {@code ping}, 30 seconds after the server's last message. */
        PING;

        /** The kind's name on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
