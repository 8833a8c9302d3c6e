/** Mouse, wheel, keyboard and input method on a phone's picture as gestures, and what came of them. */
package dev.golink.screens.input;
