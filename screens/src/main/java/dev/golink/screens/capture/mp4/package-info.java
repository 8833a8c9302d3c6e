/** Movies: MP4 files with the pictures that phones send, playable even if recording was cut off. */
package dev.golink.screens.capture.mp4;
