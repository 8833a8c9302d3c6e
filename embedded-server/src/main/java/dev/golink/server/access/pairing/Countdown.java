package dev.golink.server.access.pairing;

import java.time.Duration;
import java.util.Optional;

import dev.golink.server.access.token.CredentialId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * How long a code for one phone can still be used.
 *
 * @param id        the public name of the code
 * @param only      the only phone that may use it; empty if any may that is not paired
 * @param left      the time until it ends
 * @param triesLeft how many wrong codes may still come before it ends
 */
public record Countdown(CredentialId id, Optional<PhoneId> only, Duration left, int triesLeft) {}
