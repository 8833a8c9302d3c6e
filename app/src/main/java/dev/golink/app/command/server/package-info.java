/** What commands for a running server have in common: how they find it, and how they print what it says. */
package dev.golink.app.command.server;
