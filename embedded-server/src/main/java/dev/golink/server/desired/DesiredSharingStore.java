package dev.golink.server.desired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.LockFile;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.protocol.storage.PhoneMapText;
import dev.golink.server.storage.PhoneMapFile;
import dev.golink.server.storage.PhoneMapWriter;

/**
 * The store of the screens that operators want, in the file {@code sharing.json} of a folder. With it the server asks
 * for these screens again after a restart. If another server uses the file or it can't be read, the wishes stay in
 * memory and are lost when the server ends.
 */
public final class DesiredSharingStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesiredSharingStore.class);
    private static final Duration BURST = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final DesiredSharings sharings;
    private final @Nullable PhoneMapWriter<DesiredSharing> writer;
    private final @Nullable LockFile lock;

    private DesiredSharingStore(DesiredSharings sharings, @Nullable PhoneMapWriter<DesiredSharing> writer,
            @Nullable LockFile lock) {
        this.sharings = sharings;
        this.writer = writer;
        this.lock = lock;
    }

    /**
     * Opens the store of a folder; creates the folder if there is none.
     *
     * @param folder the folder; null for a store in memory
     */
    public static DesiredSharingStore open(@Nullable Path folder) {
        if (folder == null) {
            return inMemory();
        }
        PhoneMapFile<DesiredSharing> file = new PhoneMapFile<>(folder, "sharing.json", PhoneMapText.DESIRED_SHARINGS);
        try {
            Files.createDirectories(folder);
            Optional<LockFile> lock = LockFile.tryLock(folder.resolve("sharing.lock"));
            if (lock.isPresent()) {
                return written(file, lock.get());
            }
            LOG.warn(
                    "Another server on this computer uses {}. After a restart, this server will not ask again for"
                            + " the screens that its operators want.",
                    file.path());
        } catch (IOException e) {
            LOG.error(
                    "{} can't be used. After a restart, this server will not ask again for its operators' screens.",
                    file.path(), e);
        }
        return inMemory();
    }

    /** The screens that operators want; for the hub thread. */
    public DesiredSharings sharings() {
        return sharings;
    }

    /** Writes changes that are not written yet. Call this after the hub has ended. */
    @Override
    public void close() {
        if (writer != null) {
            writer.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    private static DesiredSharingStore inMemory() {
        return new DesiredSharingStore(DesiredSharings.inMemory(), null, null);
    }

    private static DesiredSharingStore written(PhoneMapFile<DesiredSharing> file, LockFile lock) throws IOException {
        try {
            Map<PhoneId, DesiredSharing> read = file.read();
            PhoneMapWriter<DesiredSharing> writer = new PhoneMapWriter<>("sharing", read, file::write, BURST, RETRY);
            return new DesiredSharingStore(new DesiredSharings(read, writer::save), writer, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }
}
