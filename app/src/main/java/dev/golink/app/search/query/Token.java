package dev.golink.app.search.query;

/**
 * One part of a typed query.
 *
 * @param negated    whether a minus precedes it
 * @param field      the text before the operator; empty for a plain word
 * @param comparison the operator; {@link Comparison#CONTAINS} for a plain word
 * @param value      the word, or the text after the operator, without its quotes
 * @param quoted     whether any part of the value was quoted, even an empty part
 */
record Token(boolean negated, String field, Comparison comparison, String value, boolean quoted) {}
