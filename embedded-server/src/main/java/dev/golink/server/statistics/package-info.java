/** What happened in the last minute, counted by the hub's thread and told in one line. */
package dev.golink.server.statistics;
