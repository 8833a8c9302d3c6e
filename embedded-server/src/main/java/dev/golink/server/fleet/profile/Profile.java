package dev.golink.server.fleet.profile;

import java.util.Collection;
import java.util.List;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;

/**
 * What operators keep about a phone, whether or not it is here. The server keeps it, so that all its operators share it.
 * Names of groups and tags are told apart exactly, letter by letter. All of it is composed (NFC).
 *
 * @param nickname what people call it, at most {@value #LONGEST_NAME} characters; empty if nothing
 * @param groups   those it belongs to, each once, in order; at most {@value #MOST_NAMES}
 * @param tags     what it is marked with, each once, in order; at most {@value #MOST_NAMES}
 * @param note     at most {@value #LONGEST_NOTE} characters, lines included; empty if nothing
 * @param number   the number that no other phone of the server has, {@value #GREATEST_NUMBER} at most; 0 if it has none
 */
public record Profile(String nickname, List<String> groups, List<String> tags, String note, int number) {
    /** The most characters of a nickname, of a group's and of a tag's name. */
    public static final int LONGEST_NAME = 64;
    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 2_000;
    /** The most groups of a phone, and the most tags. */
    public static final int MOST_NAMES = 32;

    /** The greatest number of a phone. */
    public static final int GREATEST_NUMBER = 99_999;

    /** Nothing is kept. */
    public static final Profile NONE = new Profile("", List.of(), List.of(), "", 0);

    /** @throws RefusedException saying in words what is too long, too many, too great, or not a name */
    public Profile {
        nickname = nickname.isBlank() ? "" : name(nickname);
        note = shortEnough(ComposedText.of(note), LONGEST_NOTE);
        groups = names(groups);
        tags = names(tags);
        if (number < 0 || number > GREATEST_NUMBER) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.NUMBER_TOO_GREAT,
                    "The number of a phone is " + GREATEST_NUMBER + " at most.", GREATEST_NUMBER));
        }
    }

    /** The same with another number; 0 takes it away. */
    public Profile numbered(int other) {
        return other == number ? this : new Profile(nickname, groups, tags, note, other);
    }

    /** Whether nothing is kept. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** How many characters (UTF-16 units) all of it has. */
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
     * A group's or a tag's name as it is kept: composed (NFC), without space around it.
     *
     * @throws RefusedException saying in words why it is none
     */
    public static String name(String text) {
        String name = shortEnough(ComposedText.of(text.strip()), LONGEST_NAME);
        if (name.isEmpty() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new RefusedException(Refusal.of(Refusal.Code.NOT_A_NAME,
                    "A name needs at least one character, and no line breaks."));
        }
        return name;
    }

    private static String shortEnough(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.TOO_LONG,
                    "At most " + longest + " characters can be kept here, this has " + length + ".", longest));
        }
        return text;
    }
}
