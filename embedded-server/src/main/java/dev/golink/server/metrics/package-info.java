/** The server's figures in the text format of Prometheus, made when they are asked for. See decision 0077. */
@org.jspecify.annotations.NullMarked
package dev.golink.server.metrics;
