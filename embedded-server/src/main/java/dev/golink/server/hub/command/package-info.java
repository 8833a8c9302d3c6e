/** Gives commands to phones, and brings their outcomes back. */
package dev.golink.server.hub.command;
