package dev.golink.screens.ffmpeg;

/**
 * An object of FFmpeg and the memory that it owns. Any thread may call it; one call runs at a time, and closing waits for
 * the call that runs. After closing, every call but closing again throws {@link IllegalStateException}. The memory is
 * native, so an object that nobody closes is a leak.
 */
abstract class NativeObject implements AutoCloseable {
    private boolean closed;

    /**
     * To be called first by every method that reaches native code, while it holds this object's lock.
     *
     * @throws IllegalStateException if the object is closed
     */
    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException(getClass().getSimpleName() + " is closed.");
        }
    }

    /** Gives the memory back. Called once, while this object's lock is held. */
    abstract void free();

    /** Gives the memory back, once the call that runs is over. The second time it does nothing. */
    @Override
    public final synchronized void close() {
        if (!closed) {
            closed = true;
            free();
        }
    }
}
