package dev.golink.server.fleet.runs;

/**
 * The name a server gave a run; no two runs have the same, whatever server they are of and however often it was restarted.
 *
 * @param value 1 to {@value #LONGEST} characters, of no meaning beyond that
 */
public record RunId(String value) {
    /** The most characters of one. */
    public static final int LONGEST = 64;

    /** @throws IllegalArgumentException saying in words what is wrong with the value */
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
