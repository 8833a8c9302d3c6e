package dev.golink.server.fleet.runs;

/**
 * The id that a server gives a run. It is unique across servers and their restarts.
 *
 * @param value 1 to {@value #LONGEST} characters without a further meaning
 */
public record RunId(String value) {
    /** The most characters of an id. */
    public static final int LONGEST = 64;

    /** @throws IllegalArgumentException if the value is blank or too long */
    public RunId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A run's id is a text of 1 to " + LONGEST + " characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
