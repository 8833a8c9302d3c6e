/**
 * Runs: one command for many phones, which the server sends to a few phones at a time. Runs are reported to every
 * operator and stored in a file. Everything except the file's writer is for the hub thread only.
 */
@org.jspecify.annotations.NullMarked
package dev.golink.server.runs;
