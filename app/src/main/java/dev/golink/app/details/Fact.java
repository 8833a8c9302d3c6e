package dev.golink.app.details;

/**
 * A fact about a phone, as texts.
 *
 * @param name  the name of the fact
 * @param value the value
 * @param full  the value with all details, such as the exact time
 */
record Fact(String name, String value, String full) {
    /** A fact whose value already has all details. */
    static Fact of(String name, String value) {
        return new Fact(name, value, value);
    }
}
