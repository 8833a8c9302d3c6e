package dev.golink.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.golink.server.database.Database;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.database.Durability;
import dev.golink.server.fleet.audit.AuditChain;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditTargets;
import dev.golink.server.fleet.history.HistoryState;

/**
 * Continues the chain in the audit's file. Opens the file when it is needed, and again after a failure. A file that does
 * not have what this object wrote is not continued. For one thread; every method waits for the disk.
 */
final class AuditWriter implements AutoCloseable {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Path file;
    private @Nullable Database database;
    /** What identifies the open file, for systems that have it; null otherwise. */
    private @Nullable Object key;
    /** The last entry that is known to be in the file; null before the file was opened for the first time. */
    private @Nullable AuditHead head;

    AuditWriter(Path file) {
        this.file = file;
    }

    /** The last entry; {@link AuditHead#NONE} before the file was opened for the first time. */
    AuditHead head() {
        AuditHead present = head;
        return present == null ? AuditHead.NONE : present;
    }

    /**
     * Opens the file for the first time. Returns its last entry, if there is one.
     *
     * @throws AuditException if that fails
     */
    Optional<AuditEntry> open() throws AuditException {
        return last(database());
    }

    /**
     * Writes entries, all or none. They are on the disk when this returns.
     *
     * @throws AuditException if that fails
     */
    void write(List<AuditRecord> records) throws AuditException {
        Database opened = database();
        List<AuditEntry> entries = new ArrayList<>(records.size());
        AuditHead last = head();
        for (AuditRecord record : records) {
            AuditEntry entry = AuditChain.next(last, record.at(), record.operator(), record.action().word(),
                    AuditTargets.of(record.targets().stream().map(AuditWriter::line).toList()), record.detail());
            entries.add(entry);
            last = entry.head();
        }
        try {
            opened.write(connection -> {
                AuditTable.add(connection, entries);
                return true;
            });
            head = last;
        } catch (DatabaseException e) {
            close();
            throw new AuditException(e);
        }
    }

    /** The target without control characters: the file has each target in a line of its own. */
    private static String line(String target) {
        return CONTROL.matcher(target).replaceAll(" ");
    }

    /** The open file, if it is still the one of that name. */
    private Database database() throws AuditException {
        Database present = database;
        if (present != null && isSameFile()) {
            return present;
        }
        close();
        if (head != null && !Files.exists(file)) {
            throw new AuditException(HistoryState.Cause.DAMAGED,
                    file + " was deleted while the server ran. Restore it from a backup, or restart the server.");
        }
        try {
            Database opened = Database.open(file, AuditTable.SCHEMA, Durability.FULL);
            database = opened;
            key = key();
            continueFrom(opened);
            return opened;
        } catch (DatabaseException e) {
            throw new AuditException(e);
        }
    }

    /** Takes the file's last entry. After this object wrote something, exactly that must be the last entry. */
    private void continueFrom(Database opened) throws AuditException {
        AuditHead found = last(opened).map(AuditEntry::head).orElse(AuditHead.NONE);
        AuditHead expected = head;
        if (expected != null && found.row() < expected.row() || expected != null && !hasEntry(opened, expected)) {
            close();
            throw new AuditException(HistoryState.Cause.DAMAGED,
                    file + " was replaced while the server ran: it does not"
                            + " have what the server wrote. Restore it from a backup, or restart the server.");
        }
        head = found;
    }

    private boolean hasEntry(Database opened, AuditHead expected) throws AuditException {
        try {
            return expected.row() == 0 || opened.read(connection -> AuditTable.entry(connection, expected.row()))
                    .filter(entry -> entry.hash().equals(expected.hash())).isPresent();
        } catch (DatabaseException e) {
            close();
            throw new AuditException(e);
        }
    }

    private Optional<AuditEntry> last(Database opened) throws AuditException {
        try {
            Optional<AuditEntry> last = opened.read(AuditTable::last);
            if (last.isPresent() && (!AuditChain.isHash(last.get().hash()) || last.get().row() < 1)) {
                throw new AuditException(HistoryState.Cause.DAMAGED,
                        file + " is damaged. Restore it from a backup, or move it away.");
            }
            return last;
        } catch (DatabaseException e) {
            close();
            throw new AuditException(e);
        }
    }

    private boolean isSameFile() {
        Object present = key();
        return Files.exists(file) && (present == null || present.equals(key));
    }

    private @Nullable Object key() {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException _) {
            return null; // opening the file will say why
        }
    }

    @Override
    public void close() {
        Database present = database;
        database = null;
        if (present != null) {
            present.close();
        }
    }
}
