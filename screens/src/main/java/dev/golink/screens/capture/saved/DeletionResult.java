package dev.golink.screens.capture.saved;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of deleting files.
 *
 * @param deleted   how many files were deleted
 * @param left      how many files were not deleted
 * @param recording how many of those are being recorded
 * @param why       why another file could not be deleted; null if there is no such file
 */
record DeletionResult(int deleted, int left, int recording, @Nullable IOException why) {}
