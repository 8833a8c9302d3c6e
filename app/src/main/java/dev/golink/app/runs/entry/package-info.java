/** A run as it is listed: which phones it is for, and how far it is with each. */
package dev.golink.app.runs.entry;
