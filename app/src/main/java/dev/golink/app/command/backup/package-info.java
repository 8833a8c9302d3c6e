/** {@code golink backup} and {@code golink restore}. */
package dev.golink.app.command.backup;
