/** The clocks by which durations are measured and moments are displayed. */
package dev.golink.server.time;
