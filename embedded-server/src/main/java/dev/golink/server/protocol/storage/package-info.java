/** The protocol's JSON as it is stored in files that outlive the server. */
package dev.golink.server.protocol.storage;
