/** What durations are measured by, and what moments are told by. */
package dev.golink.server.time;
