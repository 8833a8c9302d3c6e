/** A run as it is listed: which phones it is for, and how each stands. */
package dev.golink.app.runs.entry;
