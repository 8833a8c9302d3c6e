package dev.golink.server.access.pairing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.pairing.PairingResult.Reason;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.SecretHash;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.time.Clocks;

/**
 * The codes for one phone each that can be used now. A code ends when a phone has used it, after two minutes, or after
 * five wrong codes from anybody. Nobody can say which code a wrong one was meant for, so it counts for all of them. They
 * are in memory only. Any thread may use it.
 */
public final class PairingCodes {
    /** How long a code can be used. */
    public static final Duration VALID = Duration.ofMinutes(2);
    /** How many wrong codes end a code. */
    public static final int TRIES = 5;
    /** The most codes at once. One more ends the oldest. */
    public static final int MOST = 16;

    private final Clocks clocks;
    private final RandomGenerator random;
    private final List<Open> open = new ArrayList<>();

    /**
     * Creates it without a code.
     *
     * @param random a generator for secrets, such as {@link java.security.SecureRandom}
     */
    public PairingCodes(Clocks clocks, RandomGenerator random) {
        this.clocks = clocks;
        this.random = random;
    }

    /**
     * Makes a code.
     *
     * @param only the only phone that may use it, also if it is paired already; null for any phone that is not paired
     */
    public synchronized OpenedCode open(@Nullable PhoneId only) {
        removeEnded();
        if (open.size() == MOST) {
            open.removeFirst();
        }
        OpenedCode opened = new OpenedCode(CredentialId.random(random), Code.random(random));
        open.add(new Open(opened.id(), opened.code().hash(), only, clocks.elapsed(), TRIES));
        return opened;
    }

    /** Ends a code. Returns whether it could still be used. */
    public synchronized boolean close(CredentialId id) {
        removeEnded();
        return open.removeIf(each -> each.id.equals(id));
    }

    /** How long each code can still be used, the oldest first. */
    public synchronized List<Countdown> countdowns() {
        removeEnded();
        return open.stream().map(each -> new Countdown(each.id, Optional.ofNullable(each.only),
                VALID.minusNanos(age(each)), each.triesLeft)).toList();
    }

    /**
     * Uses a code up for a phone.
     *
     * @param taken whether the id belongs to a phone already, so that only a code for this very id may pair it again
     * @return why that is not possible; null if the code was right and is used up
     */
    synchronized @Nullable Reason use(Code code, PhoneId phone, boolean taken) {
        removeEnded();
        Optional<Open> found = open.stream().filter(each -> each.hash.equals(code.hash())).findFirst();
        Reason problem = found.isPresent() ? found.get().problem(phone, taken) : Reason.WRONG_CODE;
        if (problem == null) {
            open.removeIf(each -> each.hash.equals(code.hash()));
        } else {
            open.replaceAll(Open::afterWrongTry);
            open.removeIf(each -> each.triesLeft == 0);
        }
        return problem;
    }

    private void removeEnded() {
        open.removeIf(each -> age(each) >= VALID.toNanos());
    }

    private long age(Open each) {
        return clocks.elapsed() - each.openedAt;
    }

    private record Open(CredentialId id, SecretHash hash, @Nullable PhoneId only, long openedAt, int triesLeft) {
        @Nullable
        Reason problem(PhoneId phone, boolean taken) {
            if (only != null && !only.equals(phone)) {
                return Reason.FOR_ANOTHER_PHONE;
            }
            return only == null && taken ? Reason.ID_TAKEN : null;
        }

        Open afterWrongTry() {
            return new Open(id, hash, only, openedAt, triesLeft - 1);
        }
    }
}
