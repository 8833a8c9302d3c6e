/** Gives commands to phones and returns their outcomes. */
package dev.golink.server.hub.command;
