package dev.golink.phones.conformance;

/**
 * A rule and the result of its check.
 *
 * @param rule    the rule
 * @param verdict the result of the check
 */
public record Finding(ProtocolRule rule, Verdict verdict) {}
