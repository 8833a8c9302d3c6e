/** Exports entries of the stored history to files. */
package dev.golink.app.history.export;
