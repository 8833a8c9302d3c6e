/** The views of runs: the page of all runs, the line of the current run, and the message card. */
package dev.golink.app.runs.page;
