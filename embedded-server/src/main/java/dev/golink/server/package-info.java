/** The composition: a configuration becomes a running server. */
package dev.golink.server;
