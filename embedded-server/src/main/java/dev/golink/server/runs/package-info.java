/**
 * Runs: one command for many phones, carried out by the server a few phones at a time, told to every operator, and kept in a
 * file. Everything but the file's writer is on the hub's thread.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.runs;
