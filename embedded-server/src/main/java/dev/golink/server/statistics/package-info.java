/** What happened in the last minute, counted on the hub thread and written as one line. */
package dev.golink.server.statistics;
