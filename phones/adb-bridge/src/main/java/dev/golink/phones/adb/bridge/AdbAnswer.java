package dev.golink.phones.adb.bridge;

/** What came of something that adb was asked for. */
public sealed interface AdbAnswer {
    /**
     * It worked.
     *
     * @param words adb's own words; may be empty
     */
    record Done(String words) implements AdbAnswer {}

    /**
     * It did not work.
     *
     * @param words why, as text for people
     */
    record Failed(String words) implements AdbAnswer {}
}
