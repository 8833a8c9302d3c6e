/**
 * FFmpeg's objects, each in a class that ensures its preconditions. No other package calls native code. The table of
 * the functions and their requirements is in {@code docs/decisions/0029-native-calls-are-guarded-in-one-place.md}.
 */
package dev.golink.screens.ffmpeg;
