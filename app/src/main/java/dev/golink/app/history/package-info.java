/** What happened lately, as far as this window heard it: heartbeats, comings and goings, how many phones were online. */
package dev.golink.app.history;
