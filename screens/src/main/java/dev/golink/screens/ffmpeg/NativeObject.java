package dev.golink.screens.ffmpeg;

/**
 * An object of FFmpeg and the memory that it owns. Any thread may call it. Only one call runs at a time, and closing
 * waits for a running call. After closing, every call except another close throws {@link IllegalStateException}. The
 * memory is native, so an object that is not closed is a leak. See decision 0029.
 */
abstract class NativeObject implements AutoCloseable {
    private boolean closed;

    /**
     * Every method that calls native code must call this first, while it holds this object's lock.
     *
     * @throws IllegalStateException if the object is closed
     */
    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException(getClass().getSimpleName() + " is closed.");
        }
    }

    /** Frees the memory. Called once, while this object's lock is held. */
    abstract void free();

    /** Frees the memory as soon as no call runs. A second call does nothing. */
    @Override
    public final synchronized void close() {
        if (!closed) {
            closed = true;
            free();
        }
    }
}
