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
 * What goes wrong with the phones of a load: of each kind so many percent of them, no phone having two; but for
 * {@link Kind#DROP}, which befalls so many percent of all phones a minute.
 *
 * @param percent 0 to 100 of each kind; a kind that is missing does not occur
 */
public record Faults(Map<Kind, Double> percent) {
    /** Nothing goes wrong. */
    public static final Faults NONE = new Faults(Map.of());

    private static final Pattern FORM = Pattern
            .compile("(?<kind>[a-z]+):(?<percent>\\d{1,3}(?:\\.\\d{1,6})?)%(?<minute>/min)?");
    private static final double ALL = 100;

    /** Copies the percentages. */
    public Faults {
        percent = Map.copyOf(percent);
    }

    /** How many percent of the phones; 0 if the kind does not occur. */
    public double of(Kind kind) {
        return percent.getOrDefault(kind, 0.0);
    }

    /**
     * Reads faults as the command line has them, such as {@code silent:2%,drop:1%/min}; {@code none} are none.
     *
     * @throws IllegalArgumentException naming in words the part that is wrong
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
        require(sum <= ALL, "'" + text + "' gives " + sum + "% of the phones a fault, and no phone has two");
        return new Faults(percent);
    }

    private static void read(String part, Map<Kind, Double> percent) {
        Matcher matcher = FORM.matcher(part);
        Kind kind = matcher.matches() ? kind(matcher.group("kind")) : null;
        if (kind == null || (kind == Kind.DROP) != (matcher.group("minute") != null)) {
            throw new IllegalArgumentException("'" + part + "' is no fault; faults are " + forms());
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

    /** What can go wrong with a phone. */
    public enum Kind {
        /** Falls silent, but keeps its connection until the server ends it; then comes back, and falls silent again. */
        SILENT,
        /** Its connection is reset, and it comes back after a while. */
        DROP,
        /** Its user says no when asked for the screen. */
        REFUSE,
        /** Reads nothing for a while again and again. */
        SLOW,
        /** Shares one picture, and says that it is still. */
        STILL,
        /** Shares, but sends no frames for a while again and again, and does not say why. */
        STALLED,
        /** Shares, but its frames are damaged for a while again and again. */
        CORRUPT,
        /** Can't pause, and so sends frames whether or not anybody watches. */
        NOPAUSE,
        /** Says no hello, and answers nothing but what is fixed. */
        LEGACY,
        /** As legacy, and beats with a bare ping every 30 seconds. */
        PING;

        /** What it is called on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
