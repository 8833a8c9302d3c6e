/** A swarm of make-believe phones over real WebSockets. */
package dev.golink.phones.simulator;
