package dev.golink.app.link;

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

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.address.HostAndPort;
import dev.golink.server.files.AtomicFile;
import dev.golink.server.fleet.id.OperatorId;

/**
 * The tokens by which servers recognise this console, in a file of the data folder that only this user can read. The
 * file is read again each time, because another window may have changed it. Safe for any thread of this process.
 */
public final class ServerTokens {
    /** The name of the file in the data folder. */
    public static final String FILE = "server-tokens.json";

    private static final Logger LOG = LoggerFactory.getLogger(ServerTokens.class);
    private static final String NAME = "name";
    private static final String TOKEN = "token";
    private static final long LARGEST = 1_000_000;

    private final Path file;

    /** @param data the data folder */
    public ServerTokens(Path data) {
        file = data.resolve(FILE);
    }

    /**
     * A token that a server issued.
     *
     * @param name   the account that it is for
     * @param secret the token
     */
    public record Kept(OperatorId name, TokenSecret secret) {}

    /** The token for a server; empty if there is none. */
    public synchronized Optional<Kept> of(URI server) {
        return Optional.ofNullable(read().get(key(server)));
    }

    /** Keeps the token for a server, in place of the one before. */
    public synchronized void keep(URI server, Kept token) {
        Map<String, Kept> all = read();
        all.put(key(server), token);
        write(all);
    }

    /** Forgets a token, if it is the one that is kept for that server. */
    public synchronized void forget(URI server, TokenSecret token) {
        Map<String, Kept> all = read();
        Kept kept = all.get(key(server));
        if (kept != null && kept.secret.text().equals(token.text())) {
            all.remove(key(server));
            write(all);
        }
    }

    private static String key(URI server) {
        return HostAndPort.of(server).toString();
    }

    private Map<String, Kept> read() {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("The file is too large.");
            }
            return parse(Files.readString(file));
        } catch (NoSuchFileException _) {
            return new TreeMap<>();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            // The message of a parser could quote the file, so only the kind of the failure is logged.
            LOG.warn("The file {} with the tokens for servers can't be read ({}), so servers ask for a login again.",
                    file, e.getClass().getSimpleName());
            return new TreeMap<>();
        }
    }

    private static Map<String, Kept> parse(String text) {
        Map<String, Kept> all = new TreeMap<>();
        for (Map.Entry<String, JsonElement> one : JsonParser.parseString(text).getAsJsonObject().entrySet()) {
            JsonObject fields = one.getValue().getAsJsonObject();
            kept(fields).ifPresent(kept -> all.put(one.getKey(), kept));
        }
        return all;
    }

    /** Leaves out what is no token, because people may have edited the file. */
    private static Optional<Kept> kept(JsonObject fields) {
        try {
            OperatorId name = new OperatorId(fields.get(NAME).getAsString());
            return TokenSecret.of(fields.get(TOKEN).getAsString()).map(secret -> new Kept(name, secret));
        } catch (IllegalArgumentException | NullPointerException | UnsupportedOperationException _) {
            return Optional.empty();
        }
    }

    private void write(Map<String, Kept> all) {
        JsonObject object = new JsonObject();
        all.forEach((server, kept) -> {
            JsonObject one = new JsonObject();
            one.addProperty(NAME, kept.name.value());
            one.addProperty(TOKEN, kept.secret.text());
            object.add(server, one);
        });
        byte[] text = object.toString().getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.writePrivate(file, out -> out.write(text));
        } catch (IOException e) {
            LOG.warn("The file {} with the tokens for servers can't be written, so servers ask for a login again.",
                    file, e);
        }
    }
}
