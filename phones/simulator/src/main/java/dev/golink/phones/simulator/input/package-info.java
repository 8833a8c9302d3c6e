/** How simulated phones carry out gestures: in order and in time, with one answer for each. */
package dev.golink.phones.simulator.input;
