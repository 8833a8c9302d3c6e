/** Counts of what a swarm has done, and their text. */
package dev.golink.phones.simulator.figures;
