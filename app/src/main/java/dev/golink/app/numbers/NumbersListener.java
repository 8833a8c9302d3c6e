package dev.golink.app.numbers;

/** Told why nothing was to be done, on the window's thread. */
public interface NumbersListener {
    /** All of so many phones have a number; there may be none at all. */
    void allNumbered(int phones);

    /** None of so many phones has a number; there may be none at all. */
    void noneNumbered(int phones);
}
