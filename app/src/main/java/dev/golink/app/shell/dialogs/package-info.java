/** The small windows that the console opens: questions, preferences, keys, about this program, save dialog. */
package dev.golink.app.shell.dialogs;
