/** All phones of an adb server, connected to a GoLink server. */
package dev.golink.phones.adb.bridge;
