package dev.golink.app.command.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import dev.golink.app.audit.AuditHeads;
import dev.golink.app.command.server.CommandFailure;
import dev.golink.app.command.server.ServerSession;
import dev.golink.server.audit.AuditException;
import dev.golink.server.audit.AuditFile;
import dev.golink.server.fleet.audit.AuditAnswer;
import dev.golink.server.fleet.audit.AuditEntry;
import dev.golink.server.fleet.audit.AuditQuery;

/** Where entries come from: a file, or a running server. Its methods wait. */
sealed interface AuditSource {
    /** Finds a page of entries. */
    AuditAnswer.Page find(AuditQuery query) throws CommandFailure;

    /** Gives all entries to a reader, the oldest first, until it wants no more. */
    void each(Predicate<AuditEntry> reader) throws CommandFailure;

    /** The name of the server in {@link AuditHeads}. */
    String server();

    /**
     * A file.
     *
     * @param file the file
     */
    record OfFile(Path file) implements AuditSource {
        @Override
        public AuditAnswer.Page find(AuditQuery query) throws CommandFailure {
            try {
                return AuditFile.find(file, query);
            } catch (AuditException e) {
                throw new CommandFailure(e.words());
            }
        }

        @Override
        public void each(Predicate<AuditEntry> reader) throws CommandFailure {
            try {
                AuditFile.each(file, reader::test);
            } catch (AuditException e) {
                throw new CommandFailure(e.words());
            }
        }

        @Override
        public String server() {
            return AuditHeads.HERE;
        }
    }

    /**
     * A running server. It lists only some of many targets.
     *
     * @param session the connection to it
     * @param server  its name
     */
    record OfServer(ServerSession session, String server) implements AuditSource {
        private static final long PATIENCE_S = 60;

        @Override
        public AuditAnswer.Page find(AuditQuery query) throws CommandFailure {
            return switch (answer(query)) {
                case AuditAnswer.Page page -> page;
                case AuditAnswer.Refused(var refusal) -> throw new CommandFailure(refusal.words());
                case AuditAnswer.Unreachable() -> throw new CommandFailure("the server did not answer");
            };
        }

        private AuditAnswer answer(AuditQuery query) throws CommandFailure {
            try {
                return session.audit().find(query).toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException _) {
                throw new CommandFailure("the server did not answer within " + PATIENCE_S + " s");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted");
            }
        }

        @Override
        public void each(Predicate<AuditEntry> reader) throws CommandFailure {
            AuditQuery query = AuditQuery.all(AuditQuery.Order.OLDEST_FIRST, AuditQuery.MOST);
            boolean more = true;
            while (more) {
                AuditAnswer.Page page = find(query);
                List<AuditEntry> entries = page.entries();
                more = page.hasMore() && !entries.isEmpty();
                for (AuditEntry entry : entries) {
                    if (!reader.test(entry)) {
                        return;
                    }
                    query = query.after(Math.max(query.after(), entry.row()));
                }
            }
        }
    }

    /** The file of a data folder. */
    static Path fileOf(Path folder) {
        return folder.resolve(AuditFile.NAME);
    }
}
