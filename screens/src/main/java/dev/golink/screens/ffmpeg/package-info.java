/**
 * FFmpeg's objects, each behind a class that keeps its preconditions: no other package calls native code. The table of the
 * functions and of what each of them requires is in {@code docs/decisions/0029-native-calls-are-guarded-in-one-place.md}.
 */
package dev.golink.screens.ffmpeg;
