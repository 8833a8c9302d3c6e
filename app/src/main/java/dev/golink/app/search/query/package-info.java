/** Parsing of what the operator types into the search field: words, {@code field:value}, {@code battery<20}. */
package dev.golink.app.search.query;
