/** A swarm of simulated phones over real WebSockets. */
package dev.golink.phones.simulator;
