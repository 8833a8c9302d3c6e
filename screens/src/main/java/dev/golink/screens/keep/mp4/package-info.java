/** Movies: H.264 as phones send it, put into MP4 files that can be played however their making ended. */
package dev.golink.screens.keep.mp4;
