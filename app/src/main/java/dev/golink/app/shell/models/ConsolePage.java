package dev.golink.app.shell.models;

/** The pages of the window. */
public enum ConsolePage {
    /** All phones. */
    PHONES,
    /** The screens of phones that share. */
    WALL,
    /** The commands to phones and their outcomes. */
    RUNS,
    /** What happened, as the server stored it. */
    HISTORY,
    /** The clients that wait to be let in. */
    WAITING,
    /** The phones at adb. */
    ADB;

    /** Whether the page shows phones, with the toolbar of the actions for them. */
    public boolean isOfPhones() {
        return switch (this) {
            case PHONES, WALL -> true;
            case RUNS, HISTORY, WAITING, ADB -> false;
        };
    }
}
