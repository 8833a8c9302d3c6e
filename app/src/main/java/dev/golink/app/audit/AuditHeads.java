package dev.golink.app.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.address.HostAndPort;
import dev.golink.server.files.AtomicFile;
import dev.golink.server.fleet.audit.AuditHead;

/**
 * The last entry of each server's audit that this console saw, in a file of the data folder that only this user can
 * write. The file is read again each time, because another window may have changed it. Every method waits for the disk.
 * Safe for any thread of this process.
 */
public final class AuditHeads {
    /** The name of the file in the data folder. */
    public static final String FILE = "audit-heads.json";
    /** The name of the server of the same data folder. */
    public static final String HERE = "here";

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeads.class);
    private static final long LARGEST = 1_000_000;

    private final Path file;

    /** @param data the data folder */
    public AuditHeads(Path data) {
        file = data.resolve(FILE);
    }

    /** The name of a server elsewhere. */
    public static String of(URI server) {
        return HostAndPort.of(server).toString();
    }

    /** What is remembered of a server; empty if nothing is. */
    public synchronized Optional<AuditHead> get(String server) {
        return Optional.ofNullable(read().get(server));
    }

    /** Remembers the last entry of a server, in place of the one before. */
    public synchronized void put(String server, AuditHead head) {
        Map<String, AuditHead> all = read();
        if (!head.equals(all.put(server, head))) {
            write(all);
        }
    }

    private Map<String, AuditHead> read() {
        Map<String, AuditHead> all = new TreeMap<>();
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("The file is too large.");
            }
            for (Map.Entry<String, JsonElement> one : JsonParser.parseString(Files.readString(file)).getAsJsonObject()
                    .entrySet()) {
                JsonObject fields = one.getValue().getAsJsonObject();
                all.put(one.getKey(),
                        new AuditHead(fields.get("row").getAsLong(), fields.get("hash").getAsString()));
            }
        } catch (NoSuchFileException _) {
            LOG.debug("Nothing is remembered of audits yet.");
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException
                | NullPointerException | UnsupportedOperationException e) {
            LOG.warn("The file {} can't be read, so what it remembered of the audits of servers is lost.", file, e);
        }
        return all;
    }

    private void write(Map<String, AuditHead> all) {
        JsonObject object = new JsonObject();
        all.forEach((server, head) -> {
            JsonObject one = new JsonObject();
            one.addProperty("row", head.row());
            one.addProperty("hash", head.hash());
            object.add(server, one);
        });
        byte[] text = object.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.writePrivate(file, out -> out.write(text));
        } catch (IOException e) {
            LOG.warn("The file {} can't be written, so the last entry of the audit is not remembered.", file, e);
        }
    }
}
