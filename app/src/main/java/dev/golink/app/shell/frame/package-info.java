/** What stands around the pages: the head with the toolbar, the panes at the sides, the foot. */
package dev.golink.app.shell.frame;
