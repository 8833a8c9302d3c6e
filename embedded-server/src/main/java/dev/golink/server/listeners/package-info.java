/** A list of listeners in which a faulty listener can't disturb the others. */
package dev.golink.server.listeners;
