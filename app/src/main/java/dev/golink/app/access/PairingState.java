package dev.golink.app.access;

import java.util.Optional;

import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.id.PhoneId;

/** How far the pairing of one phone is. */
public sealed interface PairingState {
    /** There is no code, because nobody looks at one. */
    record Closed() implements PairingState {}

    /** The server was asked for a code. */
    record Asked() implements PairingState {}

    /**
     * A phone can use the code.
     *
     * @param id   the public name of the code
     * @param code the code in groups of four
     */
    record Open(CredentialId id, String code) implements PairingState {}

    /**
     * A phone used the code.
     *
     * @param phone the phone, if it is known which
     */
    record Used(Optional<PhoneId> phone) implements PairingState {}

    /** The code ended without being used: its time is over, or there were too many wrong codes. */
    record Ended() implements PairingState {}

    /** The server gave no code; a notice says why. */
    record Refused() implements PairingState {}
}
