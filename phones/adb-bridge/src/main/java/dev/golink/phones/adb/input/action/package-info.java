/** What a phone does over adb for the steps of gestures: programs, their arguments, and pauses. */
package dev.golink.phones.adb.input.action;
