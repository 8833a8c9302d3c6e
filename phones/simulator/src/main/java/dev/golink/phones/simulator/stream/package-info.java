/** What phones send of their screens, and how they keep to what is asked of them. */
package dev.golink.phones.simulator.stream;
