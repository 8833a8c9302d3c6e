package dev.golink.server.hub.access;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.operator.Password;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;

/** Checks what operators request about access. Every method throws {@link RefusedException} with the reason. */
final class AccessChecks {
    private static final int LONGEST_NAME = 64;
    private static final Duration LONGEST_OF_FLEET_CODES = Duration.ofDays(365);
    private static final Duration LONGEST_OF_TOKENS = Duration.ofDays(3_650);

    private AccessChecks() {}

    /** A name as it is stored: composed (NFC), without surrounding white space, 1 to 64 characters that can be seen. */
    static String name(String text) {
        String name = ComposedText.of(text.strip());
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST_NAME) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.TOO_LONG,
                    "A name may have at most " + LONGEST_NAME + " characters. This one has " + length + ".",
                    LONGEST_NAME));
        }
        if (length == 0 || name.codePoints().anyMatch(AccessChecks::isInvisible)) {
            throw new RefusedException(Refusal.of(Refusal.Code.NOT_A_NAME,
                    "A name has at least one character, and no line breaks or other characters that can't be seen."));
        }
        return name;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.UNASSIGNED ->
                true;
            default -> false;
        };
    }

    /** When a fleet code ends. */
    static Instant endOfFleetCode(Instant now, Duration validFor) {
        return end(now, validFor, LONGEST_OF_FLEET_CODES);
    }

    /** When a token ends; null if it does not. */
    static @Nullable Instant endOfToken(Instant now, @Nullable Duration validFor) {
        return validFor == null ? null : end(now, validFor, LONGEST_OF_TOKENS);
    }

    private static Instant end(Instant now, Duration validFor, Duration longest) {
        if (!validFor.isPositive() || validFor.compareTo(longest) > 0) {
            throw new RefusedException(
                    Refusal.inWords("It can be valid for 1 second to " + longest.toDays() + " days."));
        }
        return now.plus(validFor);
    }

    /** How many phones may use a fleet code. */
    static int phones(int most) {
        if (most < 1 || most > 100_000) {
            throw new RefusedException(Refusal.inWords("A fleet code is for 1 to 100,000 phones."));
        }
        return most;
    }

    /** A new password. */
    static Password password(String text) {
        try {
            return Password.chosen(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.inWords(String.valueOf(e.getMessage())));
        }
    }

    /** Room for one more of something that operators see in a list, so that they can also end all of them. */
    static void room(long present, String what) {
        if (present >= AccessView.MOST) {
            throw new RefusedException(Refusal.inWords("There are " + present + " " + what
                    + " already. Remove some that are not needed any more."));
        }
    }

    /** The exception for something that does not exist. */
    static RefusedException notFound(String what, String name) {
        return new RefusedException(
                Refusal.about(Refusal.Code.NOT_FOUND, "There is no " + what + " " + name + ".", name));
    }
}
