/** The one thread on which all phones of a swarm live, and its time. */
package dev.golink.phones.simulator.time;
