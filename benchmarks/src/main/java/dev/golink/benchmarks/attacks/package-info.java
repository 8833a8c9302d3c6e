/** Attacks by hostile peers on raw sockets, and how the server withstands them. */
package dev.golink.benchmarks.attacks;
