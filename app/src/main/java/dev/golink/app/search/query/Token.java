package dev.golink.app.search.query;

/**
 * One part of what was typed.
 *
 * @param negated  whether a minus stands before it
 * @param field    what stands before the operator; empty for a plain word
 * @param operator of a plain word {@link Operator#CONTAINS}
 * @param value    the word, or what stands behind the operator, without its quotes
 * @param quoted   whether any of the value stood in quotes, which may be empty
 */
record Token(boolean negated, String field, Operator operator, String value, boolean quoted) {}
