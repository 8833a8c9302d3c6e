/** The limits for peers of a server. */
package dev.golink.server.limits;
