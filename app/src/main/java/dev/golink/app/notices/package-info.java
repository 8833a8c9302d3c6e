/** Notices: what happened, in one line, shown for a few seconds; at most three at once. */
package dev.golink.app.notices;
