package dev.golink.phones.adb.screen;

/**
 * What the server wants of a stream.
 *
 * @param maxSize the most pixels on the longest side
 * @param maxFps  the most frames a second
 * @param bitrate the most bits a second
 */
public record StreamWish(int maxSize, int maxFps, int bitrate) {}
