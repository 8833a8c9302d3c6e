package dev.golink.app.process.instance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import dev.golink.app.process.record.ThisProcess;
import dev.golink.server.files.LockFile;

/**
 * Opens a window only once for each data folder and server: a second start hands over to the first one. Logs nothing,
 * because it runs before the log begins. See decision 0054.
 *
 * @param data          the data folder
 * @param longestAnswer how long an open window has to answer
 * @param longestChange how long a process that begins or ends is waited for
 * @param nanos         a monotonic clock in nanoseconds
 */
public record InstanceStart(Path data, Duration longestAnswer, Duration longestChange, LongSupplier nanos) {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** The end of a process takes five seconds at most. */
    private static final Duration CHANGE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** A start with this data folder. */
    public static InstanceStart in(Path data) {
        return new InstanceStart(data, ANSWER, CHANGE, System::nanoTime);
    }

    /** Starts the console's window, or brings it forward if it is open. */
    public Start console() {
        return start(InstanceFiles.console(data), Optional.empty());
    }

    /** Starts the window for another server, or brings it forward if it is open. */
    public Start consoleOf(URI server) {
        return start(InstanceFiles.consoleOf(data, server), Optional.empty());
    }

    /**
     * Opens a link. The window for its server comes forward if it is open. Otherwise another open window of the data
     * folder gets the link, and asks its operator. If no window is open, this process is the first.
     *
     * @param link   the link as it was typed
     * @param server the server that the link names
     */
    public Start link(String link, URI server) {
        InstanceFiles own = InstanceFiles.consoleOf(data, server);
        Start start = start(own, Optional.of(link));
        if (!(start instanceof Start.First(Instance instance))) {
            return start;
        }
        Optional<Start> other = handToOpenWindow(link, files -> !files.equals(own));
        if (other.isPresent()) {
            instance.close();
        }
        return other.orElse(start);
    }

    /**
     * Lets an open window say what is wrong with a link. Does nothing if no window is open or the open one does not
     * answer.
     */
    public void showInvalid(String link) {
        // The answer does not matter, because this process says the same on its terminal.
        var _ = handToOpenWindow(link, _ -> true);
    }

    private Optional<Start> handToOpenWindow(String link, Predicate<InstanceFiles> which) {
        try {
            for (InstanceFiles files : InstanceFiles.allConsoles(data).stream().filter(which).toList()) {
                switch (start(files, Optional.of(link))) {
                    case Start.First(Instance closed) -> closed.close(); // that window is not open any more
                    case Start.HandedOver handed -> {
                        return Optional.of(handed);
                    }
                    case Start.Refused refused -> {
                        return Optional.of(refused);
                    }
                }
            }
        } catch (IOException _) {
            // The folder can't be read, so no window can be found there.
        }
        return Optional.empty();
    }

    private Start start(InstanceFiles files, Optional<String> link) {
        try {
            Files.createDirectories(files.folder());
            long begin = nanos.getAsLong();
            while (true) {
                Optional<LockFile> lock = LockFile.tryLock(files.lock());
                if (lock.isPresent()) {
                    return new Start.First(Instance.holding(files, lock.get()));
                }
                Optional<Start> end = handOver(files, link);
                if (end.isPresent()) {
                    return end.get();
                }
                if (nanos.getAsLong() - begin > longestChange.toNanos()) {
                    return new Start.Refused(notReached(files));
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        } catch (IOException | UnsupportedOperationException e) {
            return new Start.First(Instance.notLocked(files, String.valueOf(e)));
        }
    }

    /** Empty if the process that has the lock is only beginning, or is ending. */
    private Optional<Start> handOver(InstanceFiles files, Optional<String> link) throws IOException {
        Optional<Holder> holder = Holder.read(files.holder());
        if (holder.isEmpty() || holder.get().socket().isEmpty()) {
            return Optional.empty();
        }
        long pid = holder.get().process().pid();
        return switch (ActivationSender.send(holder.get().socket().get(), new ActivationRequest(link),
                longestAnswer)) {
            case ACCEPTED -> Optional.of(new Start.HandedOver(pid));
            case NOT_UNDERSTOOD -> Optional.of(new Start.Refused("the open window of the data folder " + data
                    + " (process " + pid + ") is of another version of GoLink; close it, or use --data DIR"));
            case SILENT -> Optional.of(new Start.Refused("the open window of the data folder " + data + " (process "
                    + pid + ") does not answer; end that process, or use --data DIR"));
            case GONE -> Optional.empty();
        };
    }

    private String notReached(InstanceFiles files) throws IOException {
        return ServerInstance.named(Holder.read(files.holder()), ThisProcess.now(), "window") + " uses the data folder "
                + data + " and can't be reached; close it, or use --data DIR";
    }
}
