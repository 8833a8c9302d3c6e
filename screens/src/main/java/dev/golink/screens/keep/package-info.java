/**
 * Keeping what is seen of phones' screens: screenshots, recordings, and the last half minute after the fact. Frames are
 * kept as they came; one thread writes all files.
 */
package dev.golink.screens.keep;
