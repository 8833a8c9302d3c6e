/** Phones at adb: what the window knows of them, and what the operator asks adb for. */
package dev.golink.app.adb;
