package dev.golink.app.details;

/**
 * Something that is known, or not known.
 *
 * @param name  what it is
 * @param value how it stands
 * @param full  the same with all there is to say, such as the exact time
 */
record Fact(String name, String value, String full) {
    /** Something of which the value says all. */
    static Fact of(String name, String value) {
        return new Fact(name, value, value);
    }
}
