package dev.golink.phones.conformance.server.checks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.Messages;

/** Computes the hash of an entry of the audit as the protocol describes it, without the server's code. Stateless. */
final class AuditHash {
    /** What stands for the hash before the first entry. */
    static final String BEGIN = "0".repeat(64);

    private AuditHash() {}

    /** The hash that an entry must have after another hash. */
    static String of(String before, JsonObject entry) throws FaultException {
        JsonArray targets = entry.getAsJsonArray("targets");
        MessageDigest all = sha256();
        all.update(HexFormat.of().parseHex(before));
        all.update(ByteBuffer.allocate(16).putLong(entry.get("row").getAsLong())
                .putLong(entry.get("at").getAsLong()).flip());
        add(all, Messages.text(entry, "operator"));
        add(all, Messages.text(entry, "action"));
        int count = entry.has("target_count") ? entry.get("target_count").getAsInt() : targets.size();
        all.update(ByteBuffer.allocate(4).putInt(count).flip());
        all.update(entry.has("target_count") ? HexFormat.of().parseHex(Messages.text(entry, "targets_hash"))
                : of(targets));
        add(all, Messages.text(entry, "detail"));
        return HexFormat.of().formatHex(all.digest());
    }

    private static byte[] of(JsonArray targets) {
        MessageDigest digest = sha256();
        for (JsonElement target : targets) {
            add(digest, target.getAsString());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
