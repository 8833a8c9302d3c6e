/** The streams of phones' screens, within the limits that the server sets. */
package dev.golink.phones.simulator.stream;
