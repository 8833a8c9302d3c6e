package dev.golink.phones.adb.bridge;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.certificate.tls.ClientTls;

/**
 * The server that a bridge connects its phones to.
 *
 * @param server its address, such as {@code wss://lab.example:8080}
 * @param name   the name of the bridge
 * @param token  the bridge's own credential, which owns the ids that begin with its prefix; null for a server that lets
 *               the phones in without one
 * @param tls    encrypts the connections; null for an address without encryption
 */
public record BridgeTarget(URI server, BridgeName name, @Nullable TokenSecret token, @Nullable ClientTls tls) {}
