package dev.golink.server.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.golink.server.database.Database;
import dev.golink.server.database.DatabaseException;
import dev.golink.server.fleet.audit.Audit;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditChain;
import dev.golink.server.fleet.audit.AuditCheck;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditFault;
import dev.golink.server.fleet.audit.AuditHead;
import dev.golink.server.fleet.audit.AuditQuery;
import dev.golink.server.fleet.audit.AuditVerifier;

/** Reads a file with an audit, whether a server uses it or not. Every method waits for the disk. Stateless. */
public final class AuditFile {
    /** The name of the file in a data folder. */
    public static final String NAME = "audit.db";

    private AuditFile() {}

    /**
     * What was found.
     *
     * @param head  the last entry that is whole
     * @param fault what is wrong after it; null if nothing is
     */
    public record Verified(AuditHead head, @Nullable AuditFault fault) {}

    /**
     * Checks all entries.
     *
     * @param remembered heads of this audit that somebody remembered
     * @throws AuditException if the file can't be read
     */
    public static Verified verify(Path file, List<AuditHead> remembered) throws AuditException {
        AuditVerifier verifier = new AuditVerifier(remembered);
        read(file, database -> database.read(connection -> {
            AuditTable.all(connection, verifier::take);
            return true;
        }));
        Optional<AuditFault> fault = verifier.end();
        return new Verified(verifier.head(), fault.orElse(null));
    }

    /**
     * Gives all entries to a reader, the oldest first, with all their targets, until it returns false.
     *
     * @throws AuditException if the file can't be read
     */
    public static void each(Path file, Predicate<AuditEntry> reader) throws AuditException {
        read(file, database -> database.read(connection -> {
            AuditTable.all(connection, reader::test);
            return true;
        }));
    }

    /**
     * Finds entries, with {@link Audit#MOST_TARGETS} targets each at most.
     *
     * @throws AuditException if the file can't be read
     */
    public static AuditAnswer.Page find(Path file, AuditQuery query) throws AuditException {
        AuditTable.Page page = read(file, database -> database
                .read(connection -> AuditTable.find(connection, query, Audit.MOST_TARGETS)));
        return new AuditAnswer.Page(page.entries(), page.hasMore());
    }

    /**
     * Whether the file has an entry that was remembered.
     *
     * @throws AuditException if the file can't be read
     */
    public static AuditCheck check(Path file, AuditHead remembered) throws AuditException {
        return read(file, database -> database.read(connection -> {
            if (remembered.row() == 0) {
                return new AuditCheck.Same();
            }
            Optional<AuditEntry> found = AuditTable.entry(connection, remembered.row());
            if (found.isPresent()) {
                return found.get().hash().equals(remembered.hash()) ? new AuditCheck.Same()
                        : new AuditCheck.Different(head(found.get()));
            }
            return new AuditCheck.Shorter(AuditTable.last(connection).map(AuditFile::head).orElse(AuditHead.NONE));
        }));
    }

    /** The entry as a head, even if its hash has not the form of one. */
    private static AuditHead head(AuditEntry entry) {
        return new AuditHead(Math.max(0, entry.row()),
                AuditChain.isHash(entry.hash()) ? entry.hash() : AuditChain.BEGIN);
    }

    private static <T> T read(Path file, Reading<T> reading) throws AuditException {
        try (Database database = Database.openToRead(file, AuditTable.SCHEMA)) {
            return reading.of(database);
        } catch (DatabaseException e) {
            throw new AuditException(e);
        }
    }

    private interface Reading<T> {
        T of(Database database) throws DatabaseException;
    }
}
