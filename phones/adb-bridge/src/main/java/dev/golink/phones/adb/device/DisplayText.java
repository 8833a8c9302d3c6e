package dev.golink.phones.adb.device;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a phone's programs say about its screen. Stateless; any thread may call its methods. */
public final class DisplayText {
    private static final Pattern PHYSICAL = sizeOf("Physical");
    /** A size that somebody set by {@code wm size}; the phone draws in it. */
    private static final Pattern OVERRIDE = sizeOf("Override");
    /**
     * A line of {@code dumpsys input}, whose form changed with Android's versions: {@code orientation=1},
     * {@code orientation=Rotation90}, {@code orientation=ROTATION_90}. The display 0 is the phone's own.
     */
    private static final Pattern VIEWPORT = Pattern
            .compile("displayId=0\\b[^\\n]*?\\borientation=(?:Rotation_?|ROTATION_)?(\\d{1,3})\\b");
    private static final Pattern SURFACE = Pattern.compile("SurfaceOrientation:\\s*(\\d)\\b");
    private static final int QUARTER = 90;
    private static final int TURNS = 4;
    private static final int LARGEST = 16_384;

    private DisplayText() {}

    /** The size by {@code wm size}, without rotation. */
    public static Optional<Display> size(String text) {
        return find(OVERRIDE, text).or(() -> find(PHYSICAL, text))
                .map(found -> new Display(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), 0))
                .filter(display -> Math.max(display.width(), display.height()) <= LARGEST);
    }

    /** The rotation by {@code dumpsys input}: quarter turns, 0 to 3. */
    public static OptionalInt rotation(String text) {
        return find(VIEWPORT, text).or(() -> find(SURFACE, text)).stream()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .map(number -> number >= TURNS ? number / QUARTER : number)
                .filter(turns -> turns < TURNS).findFirst();
    }

    private static Pattern sizeOf(String kind) {
        return Pattern.compile(kind + " size:\\s*([1-9]\\d{0,4})x([1-9]\\d{0,4})");
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
