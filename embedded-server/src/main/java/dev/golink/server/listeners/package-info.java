/** A list of listeners, of which a faulty one cannot disturb the others. */
package dev.golink.server.listeners;
