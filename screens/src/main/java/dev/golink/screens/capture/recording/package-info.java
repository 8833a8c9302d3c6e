/**
 * Recording one phone's screen: what its files contain, how long they get, when they are split and what is reported.
 */
package dev.golink.screens.capture.recording;
