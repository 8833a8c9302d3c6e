/** The state of a phone: its connection, device, vitals and screen sharing. */
package dev.golink.server.fleet.phone;
