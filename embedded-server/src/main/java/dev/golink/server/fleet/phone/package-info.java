/** What is known of a phone: its connection, its device, its state, its screen sharing. */
package dev.golink.server.fleet.phone;
