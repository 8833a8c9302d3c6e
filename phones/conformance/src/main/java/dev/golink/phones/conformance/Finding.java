package dev.golink.phones.conformance;

/**
 * A rule and how it was kept.
 *
 * @param rule    the rule
 * @param verdict how the check went
 */
public record Finding(Rule rule, Verdict verdict) {}
