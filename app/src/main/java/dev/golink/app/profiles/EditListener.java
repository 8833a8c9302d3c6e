package dev.golink.app.profiles;

/** Told what became of changes, on the window's thread. */
public interface EditListener {
    /** A change was kept, or came to nothing. */
    void changed(EditReport report);

    /** A change was taken back, or as much of it as could be. */
    void undone(UndoReport report);
}
