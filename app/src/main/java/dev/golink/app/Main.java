package dev.golink.app;

/** Starts GoLink. */
public final class Main {
    private Main() {}

    /** Starts GoLink with the arguments of the command line. */
    public static void main(String[] arguments) {
        System.out.println("golink");
    }
}
