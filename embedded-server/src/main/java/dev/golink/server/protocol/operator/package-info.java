/** What a console says to a server. */
package dev.golink.server.protocol.operator;
