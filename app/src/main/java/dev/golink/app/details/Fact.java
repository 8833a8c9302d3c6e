package dev.golink.app.details;

/**
 * Something that is known, or not known.
 *
 * @param name  what it is
 * @param value how it stands
 * @param full  the same with all there is to say, such as the exact time
 */
record Fact(String name, String value, String full) {
    Fact(String name, String value) {
        this(name, value, value);
    }
}
