/** What a swarm has done so far, and how it is told. */
package dev.golink.phones.simulator.figures;
