package dev.golink.phones.conformance;

/**
 * One rule of the protocol, so small that one check covers it. See decision 0014.
 *
 * @param name    the name of the check, which users can search for: lower-case letters and hyphens
 * @param says    what the protocol says, in a sentence
 * @param section the heading in {@code docs/protocol.md} under which the rule stands
 */
public record ProtocolRule(String name, String says, String section) {}
