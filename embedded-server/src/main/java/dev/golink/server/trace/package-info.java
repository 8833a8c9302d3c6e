/** Traces of single phones on this server: what their connections do, for the operators who trace them. */
package dev.golink.server.trace;
