package dev.golink.phones.adb.device;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rotation of a phone's own screen from {@code dumpsys input}. Its forms, from Android's InputReader.cpp,
 * TouchInputMapper.cpp and DisplayViewport.h:
 *
 * <pre>
 * Android 8, 9      Viewport: displayId=0, orientation=1, logicalFrame=[0, 0, 1920, 1080], …
 *                   SurfaceOrientation: 1
 * Android 10 to 16  Viewport INTERNAL: displayId=0, uniqueId=local:0, port=0, orientation=1, logicalFrame=…, isActive=[1]
 * some makers       … orientation=ROTATION_90 … or … orientation=Rotation90 …
 * </pre>
 *
 * Screens that are not the phone's own (an external or virtual display) have another number. Stateless; any thread may call
 * its methods.
 */
public final class DisplayRotation {
    private static final Pattern VIEWPORT = Pattern
            .compile("Viewport(?: INTERNAL)?: displayId=0,.*?\\borientation=(?:ROTATION_|Rotation)?(\\d+)\\b(.*)");
    private static final Pattern SURFACE = Pattern.compile("SurfaceOrientation: (\\d+)");
    private static final Pattern INACTIVE = Pattern.compile("isActive=\\[?(?:0|false)\\b");
    private static final int QUARTER = 90;
    private static final int QUARTERS = 4;

    private DisplayRotation() {}

    /**
     * By how many quarter turns, counter-clockwise as Android counts, the screen is turned; empty if no line tells.
     *
     * @param lines lines of the dump, in order
     */
    public static OptionalInt of(List<String> lines) {
        OptionalInt inactive = OptionalInt.empty();
        OptionalInt surface = OptionalInt.empty();
        for (String line : lines) {
            Matcher viewport = VIEWPORT.matcher(line);
            Matcher older = SURFACE.matcher(line);
            if (viewport.find()) {
                OptionalInt turns = turns(viewport.group(1));
                if (turns.isPresent() && !INACTIVE.matcher(viewport.group(2)).find()) {
                    return turns;
                }
                inactive = inactive.isPresent() ? inactive : turns;
            } else if (older.find() && surface.isEmpty()) {
                surface = turns(older.group(1));
            }
        }
        return surface.isPresent() ? surface : inactive;
    }

    private static OptionalInt turns(String digits) {
        if (digits.length() > 3) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        int turns = number % QUARTER == 0 ? number / QUARTER : number;
        return turns < QUARTERS ? OptionalInt.of(turns) : OptionalInt.empty();
    }
}
