package dev.golink.server.access.pairing;

import java.util.Optional;

import dev.golink.server.access.token.IssuedToken;

/** What came of a code that a phone wanted to trade for a token. */
public sealed interface PairingResult {
    /**
     * The phone gets a token, which replaces one that it may have had.
     *
     * @param issued  the token, which the caller stores before the phone gets it
     * @param counted the fleet code as it is to be stored from now on; empty if it was a code for one phone
     */
    record Paired(IssuedToken issued, Optional<FleetCode> counted) implements PairingResult {}

    /**
     * The phone gets nothing.
     *
     * @param why the reason
     */
    record Refused(Reason why) implements PairingResult {}

    /** Why a phone gets no token. */
    enum Reason {
        /** The text can be no code. It does not count as a try. */
        NOT_A_CODE("This is no code. A code has 16 letters and digits."),
        /** There is no such code; it may have ended. */
        WRONG_CODE("There is no such code. It may have ended; ask for another one."),
        /** The code is for a phone with another id. */
        FOR_ANOTHER_PHONE("This code is for a phone with another id."),
        /** The id belongs to a phone already. */
        ID_TAKEN("This id belongs to another phone. Choose another id, or ask an operator to pair it again."),
        /** The id belongs to a bridge, which has a token of its own for all its phones. */
        OF_BRIDGE("This id belongs to an adb bridge, whose phones are not paired. Choose another id."),
        /** The fleet code has ended. */
        EXPIRED("This code has expired."),
        /** As many phones have used the fleet code as may. */
        USED_UP("This code has been used by as many phones as it is for.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason for the phone's user. */
        public String sentence() {
            return sentence;
        }
    }
}
