/** The composition root: turns a configuration into a running server. */
package dev.golink.server;
