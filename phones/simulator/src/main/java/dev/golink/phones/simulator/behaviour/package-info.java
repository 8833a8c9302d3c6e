/** The properties and the behaviour of simulated phones. */
package dev.golink.phones.simulator.behaviour;
