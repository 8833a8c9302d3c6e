/** {@code golink adb-bridge}, and what it and a server without a window say about phones at adb. */
package dev.golink.app.command.adb;
