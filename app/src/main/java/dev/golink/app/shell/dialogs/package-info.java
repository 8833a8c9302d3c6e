/** The small windows that the console opens: questions, preferences, keys, what this program is, where a file goes. */
package dev.golink.app.shell.dialogs;
