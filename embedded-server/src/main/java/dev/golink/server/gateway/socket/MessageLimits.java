package dev.golink.server.gateway.socket;

/**
 * What one message may be, in however many fragments it comes.
 *
 * @param textBytes   bytes of a text, and of a binary message from a peer that may not send any yet
 * @param binaryBytes bytes of a binary message from a peer that may
 * @param fragments   frames it may come in, empty ones included
 */
public record MessageLimits(int textBytes, int binaryBytes, int fragments) {}
