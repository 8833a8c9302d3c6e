package dev.golink.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A token for each phone of the load. They are tokens in the path, because the load then needs no headers; the server
 * checks them like all others. They are written into the server's file of credentials before it starts.
 *
 * @param secrets the token of each phone, by its index
 */
public record PhoneTokens(List<String> secrets) {
    private static final int COUNT = 10_000;
    private static final int BYTES = 32;
    private static final long SEED = 20261130;
    private static final String NOW = "2026-11-30T00:00:00Z";

    /** Copies the list. */
    public PhoneTokens {
        secrets = List.copyOf(secrets);
    }

    /**
     * Stores a token for each phone in a data folder that no server uses yet.
     *
     * @param folder the data folder
     */
    static PhoneTokens storeIn(Path folder) throws IOException {
        Random random = new Random(SEED);
        List<String> secrets = new ArrayList<>();
        JsonArray tokens = new JsonArray();
        for (int i = 0; i < COUNT; i++) {
            byte[] secret = new byte[BYTES];
            random.nextBytes(secret);
            secrets.add("glk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            tokens.add(token(i, secret));
        }
        Files.writeString(folder.resolve("access.json"), file(tokens).toString());
        return new PhoneTokens(secrets);
    }

    private static JsonObject token(int index, byte[] secret) {
        JsonObject token = new JsonObject();
        token.addProperty("id", "bench" + index);
        token.addProperty("name", "bench-" + index);
        token.addProperty("kind", "path");
        token.addProperty("for", "bench-" + index);
        token.add("rights", new JsonArray());
        token.addProperty("sha256", HexFormat.of().formatHex(sha256(secret)));
        token.addProperty("created", NOW);
        token.addProperty("seen_in_clear", false);
        return token;
    }

    private static JsonObject file(JsonArray tokens) {
        JsonObject settings = new JsonObject();
        settings.addProperty("knocking", true);
        settings.addProperty("path_tokens", true);
        settings.addProperty("loopback", "own_user");
        JsonObject file = new JsonObject();
        file.addProperty("version", 1);
        file.add("settings", settings);
        file.add("accounts", new JsonArray());
        file.add("tokens", tokens);
        file.add("let_in", new JsonArray());
        file.add("turned_away", new JsonArray());
        file.add("fleet_codes", new JsonArray());
        return file;
    }

    private static byte[] sha256(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The path with which a phone connects. */
    public String path(int index, String id) {
        return "/goLink/key/" + secrets.get(index) + "/phone/" + id;
    }
}
