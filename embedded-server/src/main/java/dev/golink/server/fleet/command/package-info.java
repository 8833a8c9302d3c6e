/** What a phone can be asked to do, and what came of it. */
package dev.golink.server.fleet.command;
