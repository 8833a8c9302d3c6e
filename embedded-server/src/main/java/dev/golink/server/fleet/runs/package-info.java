/**
 * Runs: one command for many phones, begun once and carried out by the server. Local and remote consoles share these
 * types.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.fleet.runs;
