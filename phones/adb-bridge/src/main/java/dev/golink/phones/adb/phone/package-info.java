/** A phone at adb as a phone of a GoLink server: it says hello, sends heartbeats, and does what it is told. */
package dev.golink.phones.adb.phone;
