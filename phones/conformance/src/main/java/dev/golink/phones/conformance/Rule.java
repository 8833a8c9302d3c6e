package dev.golink.phones.conformance;

/**
 * One rule of the protocol, as small as it can be checked.
 *
 * @param name    what the check is called, for those who look for it: small letters and hyphens
 * @param says    what the protocol says, in a sentence
 * @param section the heading it stands under in {@code docs/protocol.md}
 */
public record Rule(String name, String says, String section) {}
