package dev.golink.app.numbers;

/** Asks before numbers are given or cleared. */
public interface NumbersQuestion {
    /**
     * Asks whether phones are to get numbers.
     *
     * @param phones how many phones would get one
     * @param kept   how many other phones already have a number and would not change
     * @param yes    run if the operator agrees
     */
    void give(int phones, int kept, Runnable yes);

    /**
     * Asks whether the numbers of phones are to be cleared.
     *
     * @param phones how many phones
     * @param yes    run if the operator agrees
     */
    void clear(int phones, Runnable yes);
}
