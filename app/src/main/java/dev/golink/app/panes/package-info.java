/** Panes beside the table: shown or not, and how wide, as the operator last wanted it. */
package dev.golink.app.panes;
