package dev.golink.phones.adb.screen.h264;

import java.nio.ByteBuffer;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.screen.picture.PictureSize;

/**
 * An encoded picture.
 *
 * @param bytes     its NAL units in Annex B form; a key frame begins with its parameter sets (SPS and PPS)
 * @param isKey     whether it can be decoded without any earlier picture
 * @param size      its size; null if the parameter sets could not be read
 * @param arrivedAt when its first bytes came, by a monotonic clock
 */
public record AccessUnit(ByteBuffer bytes, boolean isKey, @Nullable PictureSize size, Duration arrivedAt) {}
