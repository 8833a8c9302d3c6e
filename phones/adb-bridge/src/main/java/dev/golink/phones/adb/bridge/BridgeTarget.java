package dev.golink.phones.adb.bridge;

import java.net.URI;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.ClientTls;

/**
 * The server that a bridge connects its phones to.
 *
 * @param server its address, such as {@code wss://lab.example:8080}
 * @param name   the name of the bridge
 * @param token  gives the bridge's own credential, which owns the ids that begin with its prefix, or null for a server that
 *               lets the phones in without one. It is asked once, before phones are connected for the first time, and may
 *               wait for some milliseconds. It throws an {@link IllegalStateException} if there is no credential
 * @param tls    encrypts the connections; null for an address without encryption
 */
public record BridgeTarget(URI server, BridgeName name, Supplier<@Nullable TokenSecret> token,
        @Nullable ClientTls tls) {}
