/** Notices: what happened, in a line, for a moment; at most three at once. */
package dev.golink.app.notices;
