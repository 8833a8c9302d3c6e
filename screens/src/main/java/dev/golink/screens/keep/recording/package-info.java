/** Records one screen: what goes into its file, how long it gets, how it is split and what is told of it. */
package dev.golink.screens.keep.recording;
