/** Panes beside the table: whether they are shown and how wide, as the operator last chose. */
package dev.golink.app.panes;
