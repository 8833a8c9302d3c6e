/** Peers that write raw bytes, in plain or in TLS, and what they write. */
package dev.golink.benchmarks.attacks.peer;
