/** The sessions of phones. */
package dev.golink.server.hub.phone;
