/** The description of a simulated load. */
package dev.golink.phones.simulator.load;
