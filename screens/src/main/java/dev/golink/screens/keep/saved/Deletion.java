package dev.golink.screens.keep.saved;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * What became of deleting files.
 *
 * @param deleted   so many are gone
 * @param left      so many are still there
 * @param recording so many of these because they are being recorded
 * @param why       why another one could not be deleted; null if each other could
 */
record Deletion(int deleted, int left, int recording, @Nullable IOException why) {}
