/** What a simulated load is to be. */
package dev.golink.phones.simulator.load;
