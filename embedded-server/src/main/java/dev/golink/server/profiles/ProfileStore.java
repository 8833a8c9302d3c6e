package dev.golink.server.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.files.LockFile;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.protocol.storage.PhoneMapText;
import dev.golink.server.storage.PhoneMapFile;
import dev.golink.server.storage.PhoneMapWriter;

/**
 * The store of profiles, in the file {@code profiles.json} of a folder. Only one server at a time writes to it. If
 * another server uses the file or it can't be read, this server shows the profiles it could read and refuses every
 * change. So a server with fewer profiles never overwrites the file. See decision 0017.
 */
public final class ProfileStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileStore.class);
    private static final Duration BURST = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final ProfileRegistry profiles;
    private final @Nullable PhoneMapWriter<Profile> writer;
    private final @Nullable LockFile lock;

    private ProfileStore(ProfileRegistry profiles, @Nullable PhoneMapWriter<Profile> writer, @Nullable LockFile lock) {
        this.profiles = profiles;
        this.writer = writer;
        this.lock = lock;
    }

    /**
     * Opens the store of a folder; creates the folder if there is none.
     *
     * @param folder the folder; null for a store in memory
     */
    public static ProfileStore open(@Nullable Path folder) {
        if (folder == null) {
            return new ProfileStore(ProfileRegistry.inMemory(), null, null);
        }
        PhoneMapFile<Profile> file = new PhoneMapFile<>(folder, "profiles.json", PhoneMapText.PROFILES);
        try {
            Files.createDirectories(folder);
            Optional<LockFile> lock = LockFile.tryLock(folder.resolve("profiles.lock"));
            return lock.isPresent() ? written(file, lock.get()) : shown(file);
        } catch (IOException e) {
            LOG.error(
                    "{} can't be used ({}). The server shows the profiles that it can read, but refuses changes."
                            + " Correct this and restart the server.",
                    file.path(), e.toString());
            LOG.debug("The failure of {} in full:", file.path(), e);
            return locked(readable(file), Refusal.about(Refusal.Code.FILE_UNUSABLE,
                    "The server can't use " + file.path() + " (" + e + "), so it can't save"
                            + " profiles of phones. Correct this and restart the server.",
                    file.path().toString()));
        }
    }

    /** The profiles; for the hub thread. */
    public ProfileRegistry profiles() {
        return profiles;
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

    private static ProfileStore written(PhoneMapFile<Profile> file, LockFile lock) throws IOException {
        try {
            Map<PhoneId, Profile> read = file.read();
            PhoneMapWriter<Profile> writer = new PhoneMapWriter<>("profiles", read, file::write, BURST, RETRY);
            return new ProfileStore(new ProfileRegistry(read, changed -> save(writer, changed), null), writer, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** Saves changed profiles. {@link Profile#NONE} removes a profile. */
    private static void save(PhoneMapWriter<Profile> writer, Map<PhoneId, Profile> changed) {
        Map<PhoneId, Profile> kept = new HashMap<>(changed);
        Set<PhoneId> removed = changed.entrySet().stream().filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        kept.keySet().removeAll(removed);
        writer.save(kept, removed);
    }

    private static ProfileStore shown(PhoneMapFile<Profile> file) throws IOException {
        String why = "Another server on this computer saves the profiles of phones in " + file.path()
                + ". Make the change on that server, or start this one with its own data folder.";
        LOG.warn("{}", why);
        return locked(file.read(), Refusal.about(Refusal.Code.OTHER_SERVER, why, file.path().toString()));
    }

    /** The stored profiles, as far as they can be read without writing anything. */
    private static Map<PhoneId, Profile> readable(PhoneMapFile<Profile> file) {
        try {
            return file.read();
        } catch (IOException e) {
            LOG.debug("{} can't even be read, so no profiles are shown.", file.path(), e);
            return Map.of();
        }
    }

    private static ProfileStore locked(Map<PhoneId, Profile> profiles, Refusal why) {
        return new ProfileStore(new ProfileRegistry(profiles, _ -> {}, why), null, null);
    }
}
