/** The sessions of operators. */
package dev.golink.server.hub.operator;
