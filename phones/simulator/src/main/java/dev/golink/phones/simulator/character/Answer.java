package dev.golink.phones.simulator.character;

/** How a phone takes it to be asked for its screen. */
public enum Answer {
    /** Its user agrees, frames follow. */
    SHARES,
    /** Its user says no. */
    REFUSES,
    /** Its user agrees, but the screen can't be captured. */
    FAILS,
    /** Its user never answers. */
    NEVER_ANSWERS,
    /** It can't say anything and just sends frames. */
    SHARES_WITHOUT_A_WORD,
    /** Shares, but its picture stands still for a while again and again. */
    SHARES_AND_STALLS
}
