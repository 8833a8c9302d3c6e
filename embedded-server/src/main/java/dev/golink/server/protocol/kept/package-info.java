/** The same JSON in files that outlive the server. */
package dev.golink.server.protocol.kept;
