/** What a console sends to a server. */
package dev.golink.server.protocol.operator;
