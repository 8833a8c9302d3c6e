/** Runs: one command for many phones, begun once and carried out by the server. Words that consoles, near and far, share. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.runs;
