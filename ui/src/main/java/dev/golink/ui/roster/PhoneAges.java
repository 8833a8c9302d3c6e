package dev.golink.ui.roster;

import java.time.Duration;
import java.time.Instant;

/**
 * How old the information about a phone is. Ages are measured by this computer's monotonic clock, so they are right
 * even if this computer's wall clock or the server's is wrong.
 *
 * @param now       the time of the server's wall clock, for saying how many days ago a moment was
 * @param heard     for how long the phone's application has been silent, 0 or more
 * @param connected for how long the phone's connection has existed, 0 or more
 */
public record PhoneAges(Instant now, Duration heard, Duration connected) {}
