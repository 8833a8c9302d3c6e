package dev.golink.phones.adb.device;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code wm size} says about a phone's screen. Stateless; any thread may call its methods. */
public final class DisplayText {
    private static final Pattern PHYSICAL = sizeOf("Physical");
    /** A size that somebody set by {@code wm size}; the phone draws in it. */
    private static final Pattern OVERRIDE = sizeOf("Override");
    private static final int LARGEST = 16_384;

    private DisplayText() {}

    /** The size, without rotation; empty if the text has none. */
    public static Optional<Display> size(String text) {
        return find(OVERRIDE, text).or(() -> find(PHYSICAL, text))
                .map(found -> new Display(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), 0))
                .filter(display -> Math.max(display.width(), display.height()) <= LARGEST);
    }

    private static Pattern sizeOf(String kind) {
        return Pattern.compile(kind + " size:\\s*([1-9]\\d{0,4})x([1-9]\\d{0,4})");
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
