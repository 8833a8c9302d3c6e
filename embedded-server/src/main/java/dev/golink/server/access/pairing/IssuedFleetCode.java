package dev.golink.server.access.pairing;

/**
 * A new fleet code. The code is only here: who asked for it gets it once.
 *
 * @param code   for the phones
 * @param stored for the server
 */
public record IssuedFleetCode(Code code, FleetCode stored) {}
