package dev.golink.app.profiles;

/** The listener for the results of changes, called on the JavaFX thread. */
public interface EditListener {
    /** Called when a change was saved or failed. */
    void changed(EditReport report);

    /** Called when a change was undone, at least in part, or could not be. */
    void undone(UndoReport report);
}
