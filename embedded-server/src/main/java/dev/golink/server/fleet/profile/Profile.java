package dev.golink.server.fleet.profile;

import java.util.Collection;
import java.util.List;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;

/**
 * The profile of a phone, connected or not. The server stores it, so all its operators see the same. Names of groups
 * and tags are equal only if they match exactly, including case. All texts are in composed form (NFC).
 *
 * @param nickname what people call the phone, at most {@value #LONGEST_NAME} characters; may be empty
 * @param groups   the groups of the phone, each once, in order; at most {@value #MOST_NAMES}
 * @param tags     the tags of the phone, each once, in order; at most {@value #MOST_NAMES}
 * @param note     a note, at most {@value #LONGEST_NOTE} characters, may have several lines; may be empty
 * @param number   a number that no other phone of the server has, at most {@value #GREATEST_NUMBER}; 0 if it has none
 */
public record Profile(String nickname, List<String> groups, List<String> tags, String note, int number) {
    /** The most characters of a nickname, a group name or a tag. */
    public static final int LONGEST_NAME = 64;
    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 2_000;
    /** The most groups of a phone, and the most tags of a phone. */
    public static final int MOST_NAMES = 32;

    /** The highest number of a phone. */
    public static final int GREATEST_NUMBER = 99_999;

    /** The empty profile. */
    public static final Profile NONE = new Profile("", List.of(), List.of(), "", 0);

    /** @throws RefusedException if something is too long, too many, too great or not a name; the message says what */
    public Profile {
        nickname = nickname.isBlank() ? "" : name(nickname);
        note = shortEnough(ComposedText.of(note), LONGEST_NOTE);
        groups = names(groups);
        tags = names(tags);
        if (number < 0 || number > GREATEST_NUMBER) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.NUMBER_TOO_GREAT,
                    "A phone's number is at most " + GREATEST_NUMBER + ".", GREATEST_NUMBER));
        }
    }

    /** A copy with another number; 0 takes the number away. */
    public Profile numbered(int other) {
        return other == number ? this : new Profile(nickname, groups, tags, note, other);
    }

    /** Whether the profile is empty. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The number of characters (UTF-16 units) of all texts together. */
    public int length() {
        int length = nickname.length() + note.length();
        for (String group : groups) {
            length += group.length();
        }
        for (String tag : tags) {
            length += tag.length();
        }
        return length;
    }

    private static List<String> names(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> inOrder = names.stream().map(Profile::name).distinct().sorted().toList();
        if (inOrder.size() > MOST_NAMES) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.TOO_MANY_NAMES,
                    "A phone has at most " + MOST_NAMES + " groups and as many tags.", MOST_NAMES));
        }
        return inOrder;
    }

    /**
     * The name of a group or a tag as it is stored: composed (NFC), without surrounding white space.
     *
     * @throws RefusedException if it is no valid name; the message says why
     */
    public static String name(String text) {
        String name = shortEnough(ComposedText.of(text.strip()), LONGEST_NAME);
        if (name.isEmpty() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Refusal.of(Refusal.Code.NOT_A_NAME,
                    "A name has at least one character, and no line breaks or other control characters."));
        }
        return name;
    }

    private static String shortEnough(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.TOO_LONG,
                    "This text may have at most " + longest + " characters. It has " + length + ".", longest));
        }
        return text;
    }
}
