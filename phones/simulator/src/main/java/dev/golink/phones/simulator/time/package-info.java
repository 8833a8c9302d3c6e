/** The single thread of a swarm, and its time. */
package dev.golink.phones.simulator.time;
