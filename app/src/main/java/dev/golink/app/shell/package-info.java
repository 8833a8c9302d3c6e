/** The console's window and everything around the table: counts, actions, notices, how a phone joins, colours. */
package dev.golink.app.shell;
