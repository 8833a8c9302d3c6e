/** {@code golink input}: gestures on phones from the command line. */
package dev.golink.app.command.input;
