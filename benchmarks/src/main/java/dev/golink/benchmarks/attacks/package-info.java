/** What hostile peers do, written by hand on bare sockets, and how the server takes it. */
package dev.golink.benchmarks.attacks;
