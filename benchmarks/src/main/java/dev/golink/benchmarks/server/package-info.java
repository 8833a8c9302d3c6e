/** The servers to measure, each in a separate process, and what the system reports about them. */
package dev.golink.benchmarks.server;
