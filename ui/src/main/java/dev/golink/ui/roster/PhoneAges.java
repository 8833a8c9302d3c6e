package dev.golink.ui.roster;

import java.time.Duration;
import java.time.Instant;

/**
 * How old what is known of a phone is, measured by this computer's monotonic clock: neither this computer's wall clock nor the
 * server's need go right.
 *
 * @param now       what the server's wall clock shows, to tell by how many days a moment of the phone is past
 * @param heard     for how long its application has been silent, 0 or more
 * @param connected for how long its connection has stood, 0 or more
 */
public record PhoneAges(Instant now, Duration heard, Duration connected) {}
