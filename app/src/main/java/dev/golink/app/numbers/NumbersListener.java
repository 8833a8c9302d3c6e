package dev.golink.app.numbers;

/** The listener for requests that change nothing, called on the JavaFX thread. */
public interface NumbersListener {
    /**
     * Called when numbers are to be given, but every phone has one already.
     *
     * @param phones the number of phones, possibly 0
     */
    void allNumbered(int phones);

    /**
     * Called when numbers are to be cleared, but no phone has one.
     *
     * @param phones the number of phones, possibly 0
     */
    void noneNumbered(int phones);
}
