package dev.golink.app.process.backup;

import java.util.Set;
import java.util.regex.Pattern;

/** Which files of a data folder an archive has. Stateless. */
final class KeptFiles {
    /** The file that says which version wrote the folder. */
    static final String FORMAT = "format.properties";

    /** How the folders begin in which a restore keeps what was there before. */
    static final String ASIDE = "before-restore-";

    /** Folders that only the running process and its logs need. */
    private static final Set<String> LEFT_OUT = Set.of("running", "logs", "help");
    /** The token of a running server, which ends with it. */
    private static final Set<String> ONLY_WHILE_RUNNING = Set.of("local-token");
    /** Locks, and what an interrupted write left. */
    private static final Pattern PASSING = Pattern.compile("(.*\\.)?(lock|tmp|new)|\\..*");
    /** What SQLite puts beside a database. The copy of a database has all that is in them. */
    private static final Pattern BESIDE = Pattern.compile("(.*\\.db)-(wal|shm|journal)");
    /** A file of the data folder, or of a folder in it. */
    private static final Pattern NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,255}(/[^/\\\\:\\p{Cntrl}]{1,255}){0,3}");

    private KeptFiles() {}

    /** Whether it is a database, which must be copied by SQLite while a server may write it. */
    static boolean isDatabase(String name) {
        return name.endsWith(".db");
    }

    /**
     * Whether a file belongs to those that an archive has: it is one, or SQLite put it beside one. If it stayed, SQLite
     * would read it as a part of another file of the same name.
     */
    static boolean belongs(String name) {
        return has(BESIDE.matcher(name).replaceFirst("$1"));
    }

    /**
     * Whether an archive has this file.
     *
     * @param name the path in the data folder, with slashes
     */
    static boolean has(String name) {
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        String[] parts = name.split("/", -1);
        for (String part : parts) {
            if (part.equals(".") || part.equals("..") || PASSING.matcher(part).matches()
                    || BESIDE.matcher(part).matches()) {
                return false;
            }
        }
        return !LEFT_OUT.contains(parts[0]) && !parts[0].startsWith(ASIDE) && !ONLY_WHILE_RUNNING.contains(parts[0]);
    }
}
