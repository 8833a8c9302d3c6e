/** What phones and their server say to one another, as the phones write and read it. */
package dev.golink.phones.simulator.message;
