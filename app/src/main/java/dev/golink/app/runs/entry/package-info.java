/** A run as the list shows it: its phones, and the state of the command to each. */
package dev.golink.app.runs.entry;
