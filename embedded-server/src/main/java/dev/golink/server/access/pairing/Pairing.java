package dev.golink.server.access.pairing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.pairing.PairingResult.Reason;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.fleet.id.PhoneId;

/** Trades codes for phones' tokens. It stores nothing: the caller stores what the results contain. */
public final class Pairing {
    private final PairingCodes codes;
    private final TokenIssuer issuer;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param codes  the codes for one phone each
     * @param random a generator for secrets, such as {@link java.security.SecureRandom}
     * @param clock  the wall clock, by which fleet codes end
     */
    public Pairing(PairingCodes codes, RandomGenerator random, InstantSource clock) {
        this.codes = codes;
        this.issuer = new TokenIssuer(random, clock);
        this.random = random;
        this.clock = clock;
    }

    /**
     * A new code for many phones.
     *
     * @param name    what people call it
     * @param expires when it ends
     * @param most    how many phones may use it, 1 to 100,000
     */
    public IssuedFleetCode newFleetCode(String name, Instant expires, int most) {
        Code code = Code.random(random);
        return new IssuedFleetCode(code, new FleetCode(CredentialId.random(random), name, code.hash(), clock.instant(),
                expires, most, 0));
    }

    /**
     * Trades a code for a token of a phone.
     *
     * @param text       the code as the phone sent it
     * @param phone      the phone's id
     * @param taken      whether the id belongs to a phone already
     * @param fleetCodes the stored fleet codes
     */
    public PairingResult trade(String text, PhoneId phone, boolean taken, Collection<FleetCode> fleetCodes) {
        Optional<Code> code = Code.of(text);
        if (code.isEmpty()) {
            return new PairingResult.Refused(Reason.NOT_A_CODE);
        }
        Optional<FleetCode> fleetCode = fleetCodes.stream()
                .filter(each -> each.hash().equals(code.get().hash())).findFirst();
        Reason problem = fleetCode.isPresent() ? problem(fleetCode.get(), taken)
                : codes.use(code.get(), phone, taken);
        return problem == null
                ? new PairingResult.Paired(issuer.forPhone(phone), fleetCode.map(FleetCode::usedOnceMore))
                : new PairingResult.Refused(problem);
    }

    private @Nullable Reason problem(FleetCode code, boolean taken) {
        if (code.isOver(clock.instant())) {
            return Reason.EXPIRED;
        }
        if (taken) {
            return Reason.ID_TAKEN;
        }
        return code.isUsedUp() ? Reason.USED_UP : null;
    }
}
