package dev.golink.app.process.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import dev.golink.app.process.record.ThisProcess;
import dev.golink.server.files.LockFile;

/**
 * This process as the only one whose server stores its data in the data folder, with or without a window. See decision
 * 0054.
 */
public final class ServerInstance implements AutoCloseable {
    private final Path data;
    private final InstanceFiles files;
    private final @Nullable LockFile lock;
    private boolean isClosed;

    private ServerInstance(Path data, InstanceFiles files, @Nullable LockFile lock) {
        this.data = data;
        this.files = files;
        this.lock = lock;
    }

    /**
     * Takes the data folder for this process's server. If the folder has no locks, the log says so, and the server runs.
     *
     * @throws IOException if another server uses the folder; the message says which one and what to do
     */
    public static ServerInstance begin(Path data) throws IOException {
        InstanceFiles files = InstanceFiles.server(data);
        Optional<LockFile> lock;
        try {
            lock = lock(files);
        } catch (IOException | UnsupportedOperationException e) {
            LoggerFactory.getLogger(ServerInstance.class)
                    .warn("The data folder {} can't be locked, so GoLink can't tell"
                            + " whether another server uses it ({}).", data, e.toString());
            return new ServerInstance(data, files, null);
        }
        if (lock.isEmpty()) {
            throw new IOException(named(Holder.read(files.holder()), ThisProcess.now(), "server")
                    + " uses the data folder " + data
                    + "; use --data DIR, or show the phones of that server with --connect");
        }
        return new ServerInstance(data, files, lock.get());
    }

    private static Optional<LockFile> lock(InstanceFiles files) throws IOException {
        Files.createDirectories(files.folder());
        Optional<LockFile> lock = LockFile.tryLock(files.lock());
        if (lock.isPresent()) {
            new Holder(ThisProcess.now(), Optional.empty()).write(files.holder());
        }
        return lock;
    }

    /** Names the process that has a lock. */
    static String named(Optional<Holder> holder, ThisProcess here, String kind) {
        String process = holder.map(one -> " (process " + one.process().pid()
                + (one.isOnAnotherComputerThan(here) ? " of another computer)" : ")")).orElse("");
        return "another GoLink " + kind + process;
    }

    /**
     * Lets other programs of this user find the server. If the folder can't be written to, they don't find it. Any
     * thread may call this.
     */
    public synchronized void listensAt(OwnServer server) {
        if (isClosed) {
            return;
        }
        try {
            server.write(data);
        } catch (IOException e) {
            LoggerFactory.getLogger(ServerInstance.class).warn("Commands such as golink pair can't find this server,"
                    + " because its address can't be written to {}.", files.folder(), e);
        }
    }

    /** Lets another server use the folder. */
    @Override
    public synchronized void close() {
        isClosed = true;
        if (lock == null) {
            return;
        }
        try {
            OwnServer.delete(data);
            Files.deleteIfExists(files.holder());
        } catch (IOException e) {
            LoggerFactory.getLogger(ServerInstance.class).debug("{} could not be deleted.", files.holder(), e);
        }
        lock.close();
    }
}
