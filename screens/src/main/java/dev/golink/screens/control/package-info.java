/** The control of phones in the console: who controls a phone, taking and releasing it, and what gestures came to. */
package dev.golink.screens.control;
