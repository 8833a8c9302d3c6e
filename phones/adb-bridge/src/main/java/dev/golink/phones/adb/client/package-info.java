/** A client of the adb server: devices, their states, and streams to them. */
package dev.golink.phones.adb.client;
