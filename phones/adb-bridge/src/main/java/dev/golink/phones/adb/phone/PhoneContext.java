package dev.golink.phones.adb.phone;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.golink.phones.client.time.PhoneTimer;
import dev.golink.phones.client.wire.Dialer;

/**
 * What all phones of a bridge share.
 *
 * @param server    the server's address without a path, such as {@code wss://lab.example:8080}
 * @param headers   gives what each request says to prove who it is
 * @param dialer    makes connections
 * @param timer     the phones' thread
 * @param wallClock the wall clock, for the times in heartbeats and frames
 * @param workers   runs what blocks
 * @param random    chooses the waits before a phone connects again
 */
public record PhoneContext(URI server, Supplier<Map<String, String>> headers, Dialer dialer, PhoneTimer timer,
        InstantSource wallClock, Executor workers, RandomGenerator random) {
    /** Shows no header, since they contain a credential. */
    @Override
    public String toString() {
        return "PhoneContext[" + server + "]";
    }
}
