package dev.golink.phones.simulator.picture;

/** Encodes pictures one by one, so that each can be decoded without the others. Used by the thread that draws. */
@FunctionalInterface
public interface PictureEncoder {
    /**
     * Encodes a picture.
     *
     * @param bgr    blue, green and red of each pixel, row after row
     * @param stored the size of the picture
     * @throws IllegalStateException if it can't be encoded
     * @throws LinkageError if a library that this needs can't be used on this computer
     */
    byte[] encode(byte[] bgr, UprightSize stored);
}
