package dev.golink.app.numbers;

/** Asks before numbers are given or cleared. */
public interface NumbersQuestion {
    /**
     * Asks whether phones are to get numbers.
     *
     * @param phones how many
     * @param kept   how many others keep the number that they have
     * @param yes    run if the answer is that
     */
    void give(int phones, int kept, Runnable yes);

    /**
     * Asks whether the numbers of phones are to be cleared.
     *
     * @param phones how many
     * @param yes    run if the answer is that
     */
    void clear(int phones, Runnable yes);
}
