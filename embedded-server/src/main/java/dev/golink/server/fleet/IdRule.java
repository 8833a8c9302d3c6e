package dev.golink.server.fleet;

/** What an id may look like: 1 to 64 characters, letters and digits of any script and {@code . _ - @ : +}. */
final class IdRule {
    private static final int LONGEST = 64;
    private static final String SIGNS = "._-@:+";

    private IdRule() {}

    /**
     * Returns the id as it came.
     *
     * @throws IllegalArgumentException saying in words what is wrong with it
     */
    static String check(String id) {
        int length = id.codePointCount(0, id.length());
        if (length == 0) {
            throw new IllegalArgumentException("An id needs at least one character.");
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("An id has at most 64 characters, this one has " + length + ".");
        }
        if (!id.codePoints().allMatch(IdRule::isAllowed)) {
            throw new IllegalArgumentException("An id is made of letters, digits and . _ - @ : + only.");
        }
        return id;
    }

    private static boolean isAllowed(int character) {
        return Character.isLetterOrDigit(character) || SIGNS.indexOf(character) >= 0;
    }
}
