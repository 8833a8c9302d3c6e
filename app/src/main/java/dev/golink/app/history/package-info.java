/**
 * The recent past, as far as this window heard of it: heartbeats, connects and disconnects, and how many phones were
 * online.
 */
package dev.golink.app.history;
