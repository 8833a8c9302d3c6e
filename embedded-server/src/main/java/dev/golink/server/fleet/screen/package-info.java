/** Screens of phones: what is asked of a stream, its frames, and who watches it. */
package dev.golink.server.fleet.screen;
