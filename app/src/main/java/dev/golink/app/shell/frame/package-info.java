/** The frame around the pages: the header with the toolbar, the panes at the sides, the footer. */
package dev.golink.app.shell.frame;
