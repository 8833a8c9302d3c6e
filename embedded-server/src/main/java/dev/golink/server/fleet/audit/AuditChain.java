package dev.golink.server.fleet.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the entries of an audit are chained. The hash of an entry is the SHA-256 of these bytes, one after the other: the
 * 32 bytes of the hash before it; the row and the milliseconds since 1970, 8 bytes each; the operator and the action; the
 * number of targets, 4 bytes; the 32 bytes of the hash of the targets; the detail. A text is its length in bytes, 4
 * bytes, and its UTF-8. Numbers are big-endian. The hash of the targets is the SHA-256 of their texts, one after the
 * other. See decision 0072. Stateless.
 */
public final class AuditChain {
    /** What stands for the hash before the first entry. */
    public static final String BEGIN = "0".repeat(64);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private AuditChain() {}

    /** Whether a text has the form of a hash. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The next entry of a chain. The time is cut to whole milliseconds. */
    public static AuditEntry next(AuditHead head, Instant at, String operator, String action, AuditTargets targets,
            String detail) {
        Instant whole = Instant.ofEpochMilli(at.toEpochMilli());
        AuditEntry unsealed = new AuditEntry(head.row() + 1, whole, operator, action, targets, detail, BEGIN);
        return new AuditEntry(unsealed.row(), whole, operator, action, targets, detail, hash(head.hash(), unsealed));
    }

    /**
     * The hash that an entry must have.
     *
     * @param before the hash of the entry before it
     */
    public static String hash(String before, AuditEntry entry) {
        return sha256(out -> {
            out.write(HexFormat.of().parseHex(before));
            out.writeLong(entry.row());
            out.writeLong(entry.at().toEpochMilli());
            write(out, entry.operator());
            write(out, entry.action());
            out.writeInt(entry.targets().count());
            out.write(HexFormat.of().parseHex(entry.targets().hash()));
            write(out, entry.detail());
        });
    }

    /** The hash of targets. */
    static String hash(List<String> targets) {
        return sha256(out -> {
            for (String target : targets) {
                write(out, target);
            }
        });
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String sha256(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.write(new DataOutputStream(bytes));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("A stream into memory failed.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }
}
