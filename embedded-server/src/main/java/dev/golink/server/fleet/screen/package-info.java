/** Screens of phones: requested streams, frames and watchers. */
package dev.golink.server.fleet.screen;
