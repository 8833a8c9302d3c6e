/** What happened in the last minute, counted on the hub's thread and written in one line. */
package dev.golink.server.statistics;
