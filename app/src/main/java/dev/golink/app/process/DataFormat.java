package dev.golink.app.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The format of the files in the data folder, which a small file there records. An older version of GoLink would lose
 * what it does not know, so a version that finds a newer format does not start. See decision 0053.
 */
public final class DataFormat {
    /**
     * The format of this version. A change of the files that an older version could not read, or would lose when it
     * writes them, takes the next number.
     */
    public static final int CURRENT = 1;

    private static final String FILE = "format.properties";
    private static final String FORMAT = "format";
    private static final String VERSION = "written-by";

    private DataFormat() {}

    /**
     * Checks whether this version can use the folder. Writes nothing. A folder without a record counts as older.
     *
     * @param version this version of GoLink, such as 0.1.0
     * @throws NewerDataException if the folder has a newer format; the message says what to do
     */
    public static void requireReadable(Path data, String version) throws NewerDataException {
        requireReadable(data, version, CURRENT);
    }

    static void requireReadable(Path data, String version, int known) throws NewerDataException {
        Properties found = read(data);
        if (format(found).filter(format -> format > known).isPresent()) {
            throw new NewerDataException(data, found.getProperty(VERSION, "?"), version);
        }
    }

    /**
     * Records the format and this version in the folder, which exists.
     *
     * @param version this version of GoLink, such as 0.1.0
     * @throws IOException if the folder cannot be written to
     */
    public static void record(Path data, String version) throws IOException {
        Properties found = read(data);
        boolean isRecorded = format(found).filter(format -> format == CURRENT).isPresent()
                && version.equals(found.getProperty(VERSION));
        if (!isRecorded) {
            Files.writeString(data.resolve(FILE), FORMAT + "=" + CURRENT + "\n" + VERSION + "=" + version + "\n");
        }
    }

    private static Optional<Integer> format(Properties found) {
        try {
            return Optional.of(Integer.parseInt(found.getProperty(FORMAT, "")));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The record; empty if there is none, or if it cannot be read. */
    private static Properties read(Path data) {
        Properties found = new Properties();
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                found.load(in);
            } catch (IOException | IllegalArgumentException _) {
                // The record is damaged or may not be read. That is no evidence of a newer version.
                found.clear();
            }
        }
        return found;
    }
}
