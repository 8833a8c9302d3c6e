package dev.golink.phones.adb.bridge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.golink.phones.adb.device.PhoneDescription;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Gives the phones of a bridge their ids: {@code adb-NAME-SERIAL}. Cheap phones, and all emulators, share a serial number;
 * then the second of them gets {@code .2} at the end, and so on. See decision 0088. Used on the phones' thread.
 */
final class PhoneIds {
    private static final int LONGEST = 64;
    private static final int HASH_DIGITS = 8;
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9._@:+-]");

    private final BridgeName bridge;
    private final Set<PhoneId> used = new HashSet<>();
    /** Which phone had an id last, by its serial number and boot id, so that it gets the same one when it comes back. */
    private final Map<PhoneId, String> last = new HashMap<>();

    PhoneIds(BridgeName bridge) {
        this.bridge = bridge;
    }

    /** An id that no other phone uses now. */
    PhoneId take(PhoneDescription phone) {
        String who = phone.bootId() + " " + phone.serial();
        PhoneId id = (phone.bootId().isEmpty() ? Optional.<PhoneId>empty() : before(who))
                .orElseGet(() -> firstFree(phone.serial()));
        used.add(id);
        last.put(id, who);
        return id;
    }

    /** Gives an id back. */
    void release(PhoneId id) {
        used.remove(id);
    }

    private Optional<PhoneId> before(String who) {
        return last.entrySet().stream().filter(entry -> entry.getValue().equals(who) && !used.contains(entry.getKey()))
                .map(Map.Entry::getKey).findFirst();
    }

    private PhoneId firstFree(String serial) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> id(serial, number))
                .filter(id -> !used.contains(id)).findFirst().orElseThrow();
    }

    private PhoneId id(String serial, int number) {
        String suffix = number == 1 ? "" : "." + number;
        String allowed = NOT_ALLOWED.matcher(serial).replaceAll(".");
        int most = LONGEST - bridge.prefix().length() - suffix.length();
        String fitting = allowed.length() <= most ? allowed
                : allowed.substring(0, most - HASH_DIGITS) + hash(serial);
        return new PhoneId(bridge.prefix() + fitting + suffix);
    }

    private static String hash(String serial) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(serial.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
