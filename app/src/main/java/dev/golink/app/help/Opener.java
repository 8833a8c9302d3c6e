package dev.golink.app.help;

import java.util.concurrent.CompletionStage;

/** Opens files, folders and pages with whatever the desktop has for them. */
@FunctionalInterface
public interface Opener {
    /**
     * Opens something; returns at once. The stage fails, on any thread, if the desktop has nothing for it.
     *
     * @param target an absolute path or an address
     */
    CompletionStage<Void> open(String target);
}
