/** Commands to phones, and their outcomes. */
package dev.golink.server.fleet.command;
