package dev.golink.server.access.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.json.AccessContent;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.Token;
import dev.golink.server.files.LockFile;
import dev.golink.server.listeners.Listeners;

/**
 * What is known about access, in the file {@code access.json} of a folder, or in memory only. Any thread may read it and
 * change it. Changes are made one after the other and hold at once; they are on the disk a moment later. See decision
 * 0067.
 */
public final class AccessStore implements AutoCloseable {
    private final InstantSource clock;
    private final @Nullable AccessFile file;
    private final @Nullable LockFile lock;
    private final Optional<AccessTrouble> trouble;
    private final AccessWriter writer;
    private final Listeners<AccessListener> listeners = new Listeners<>();
    private final Map<CredentialId, LocalDate> lastUsed;
    /** Whether a token was used for the first time on a day, and that is not written yet. */
    private final AtomicBoolean useIsUnwritten = new AtomicBoolean();
    private final Object order = new Object();
    private volatile AccessState state;

    private AccessStore(InstantSource clock, @Nullable AccessFile file, @Nullable LockFile lock,
            AccessFile.Loaded loaded,
            AccessWriter.Timing timing) {
        this.clock = clock;
        this.file = file;
        this.lock = lock;
        this.trouble = loaded.trouble();
        this.state = loaded.content().state();
        this.lastUsed = new ConcurrentHashMap<>(loaded.content().lastUsed());
        this.writer = new AccessWriter(this::write, timing);
    }

    /**
     * Opens the store of a folder; creates the folder if there is none. A damaged file is moved aside, and then nobody is
     * known; {@link #trouble} says so.
     *
     * @param clock the wall clock
     * @throws AccessFileException if another process uses the file, or it can't be read, or a later version wrote it. The
     *         server must not start then: it does not know who may connect.
     */
    public static AccessStore open(Path folder, InstantSource clock) throws AccessFileException {
        return open(folder, clock, AccessWriter.Timing.USUAL);
    }

    static AccessStore open(Path folder, InstantSource clock, AccessWriter.Timing timing) throws AccessFileException {
        AccessFile file = new AccessFile(folder);
        try {
            Files.createDirectories(folder);
            LockFile lock = LockFile.tryLock(folder.resolve("access.lock"))
                    .orElseThrow(
                            () -> new AccessFileException(file.path(), "is used by another process. End that one, or"
                                    + " start with another data folder."));
            return opened(file, lock, clock, timing);
        } catch (AccessFileException e) {
            throw e;
        } catch (IOException e) {
            throw new AccessFileException(file.path(), "can't be used (" + e + "), so nobody knows who may connect."
                    + " Check its folder and the free space, then start again.", e);
        }
    }

    private static AccessStore opened(AccessFile file, LockFile lock, InstantSource clock, AccessWriter.Timing timing)
            throws IOException {
        try {
            AccessFile.Loaded loaded = file.read();
            if (loaded.trouble().isPresent()) {
                file.write(loaded.content()); // so that the next start does not take the server for a new one
            }
            return new AccessStore(clock, file, lock, loaded, timing);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A store in memory, which is lost when the server ends. */
    public static AccessStore inMemory(InstantSource clock) {
        AccessContent nothing = new AccessContent(AccessState.empty(AccessSettings.USUAL), Map.of());
        return new AccessStore(clock, null, null, new AccessFile.Loaded(nothing, Optional.empty()),
                AccessWriter.Timing.USUAL);
    }

    /** What is known now. */
    public AccessState state() {
        return state;
    }

    /** What was wrong with the file when the store was opened; empty if nothing was. */
    public Optional<AccessTrouble> trouble() {
        return trouble;
    }

    /** Adds a listener. */
    public void addListener(AccessListener listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(AccessListener listener) {
        listeners.remove(listener);
    }

    /** Makes changes, which hold when this returns. The result is {@link Updated#stored}. */
    public CompletionStage<Void> change(AccessChange... changes) {
        return update(_ -> new Step<>(List.of(changes), true)).stored();
    }

    /**
     * Decides by the present state what to change, and changes it. Nobody changes anything in between, so that for example
     * the last use of a fleet code can't be given twice.
     *
     * @param decision must not block
     */
    public <R> Updated<R> update(Function<AccessState, Step<R>> decision) {
        synchronized (order) {
            AccessState before = state;
            Step<R> step = decision.apply(before);
            if (step.changes().isEmpty()) {
                return new Updated<>(step.result(), CompletableFuture.completedStage(null));
            }
            AccessState after = before.at(clock.instant());
            for (AccessChange change : step.changes()) {
                after = after.with(change);
            }
            state = after;
            AccessState told = after;
            return new Updated<>(step.result(),
                    writer.write(() -> listeners.notifyEach(listener -> listener.changed(before, told))));
        }
    }

    /** Records that a token was used today. It is cheap, and written with the next change or in some minutes. */
    public void used(CredentialId token) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(lastUsed.put(token, today)) && useIsUnwritten.compareAndSet(false, true)) {
            writer.writeLater();
        }
    }

    /** The day (UTC) on which a token was used last; empty if it was not. */
    public Optional<LocalDate> lastUsed(CredentialId token) {
        return Optional.ofNullable(lastUsed.get(token));
    }

    /** Writes what is not written yet, and ends. Call this after everything that uses the store has ended. */
    @Override
    public void close() {
        writer.close();
        if (lock != null) {
            lock.close();
        }
    }

    private void write() throws IOException {
        useIsUnwritten.set(false);
        if (file != null) {
            AccessState current = state;
            Map<CredentialId, LocalDate> days = new HashMap<>();
            for (Token token : current.tokens().all()) {
                lastUsed(token.id()).ifPresent(day -> days.put(token.id(), day));
            }
            file.write(new AccessContent(current, days));
        }
    }
}
