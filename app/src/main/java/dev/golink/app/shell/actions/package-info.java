/** What can be done, once for buttons, keys, menus and the sheet of keys. */
package dev.golink.app.shell.actions;
