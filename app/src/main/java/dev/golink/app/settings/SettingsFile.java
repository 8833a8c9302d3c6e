package dev.golink.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings in a file. It is replaced as a whole or not at all, so that a loss of power leaves the old or the new one; one that
 * can't be read is kept aside under another name, and the console says so. Written by a thread of its own: changes that come
 * while one write is under way become one write.
 */
public final class SettingsFile implements Settings, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;
    private final Remembered remembered = new Remembered(this::changed);
    private final AtomicReference<@Nullable JsonObject> unwritten = new AtomicReference<>();
    private final ExecutorService writer = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("settings").factory());
    private @Nullable Path aside;

    private SettingsFile(Path file) {
        this.file = file;
    }

    /** Reads a file, which need not be there yet; its folder is made with the first write. */
    public static SettingsFile open(Path file, Clock clock) {
        SettingsFile settings = new SettingsFile(file);
        settings.read(clock);
        return settings;
    }

    @Override
    public Optional<Path> keptAside() {
        return Optional.ofNullable(aside);
    }

    @Override
    public <T> T get(Section<T> section) {
        return remembered.get(section);
    }

    @Override
    public <T> void set(Section<T> section, T value) {
        remembered.set(section, value);
    }

    /** Waits until everything is written, for two seconds at most. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("The settings could not be written to {} in time.", file);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Clock clock) {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            remembered.begin(JsonParser.parseReader(reader).getAsJsonObject());
        } catch (IOException | JsonParseException | IllegalStateException e) {
            LOG.error("The settings in {} can't be read; the console starts with the usual ones.", file, e);
            keepAside(clock);
        }
    }

    private void keepAside(Clock clock) {
        Path target = file
                .resolveSibling(file.getFileName() + ".unreadable-" + MOMENT.format(LocalDateTime.now(clock)));
        try {
            aside = Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("They were kept as {}.", target);
        } catch (IOException e) {
            LOG.error("They could not be kept as {}; they are overwritten with the next change.", target, e);
        }
    }

    private void changed(JsonObject sections) {
        boolean underWay = unwritten.getAndSet(sections) != null;
        if (!underWay && !writer.isShutdown()) {
            writer.execute(this::write);
        }
    }

    private void write() {
        JsonObject sections = unwritten.getAndSet(null);
        if (sections == null) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeThrough(fresh, PRETTY.toJson(sections) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.error("The settings could not be written to {}; the next change tries again.", file, e);
        }
    }

    private static void writeThrough(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
