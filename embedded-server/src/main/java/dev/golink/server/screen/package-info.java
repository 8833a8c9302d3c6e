/** Relays the frames of screens from phones to their watchers, in order and within limits. Nothing is decoded here. */
package dev.golink.server.screen;
