/** The operator's actions, defined once for buttons, keys, menus and the list of keys. */
package dev.golink.app.shell.actions;
