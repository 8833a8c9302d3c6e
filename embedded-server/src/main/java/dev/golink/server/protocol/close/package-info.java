/** The codes and reasons with which connections are closed. */
package dev.golink.server.protocol.close;
