/** The number of online phones in the last day, week or month, from the stored history. */
package dev.golink.app.history.counts;
