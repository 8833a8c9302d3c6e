package dev.golink.app.process.instance;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Carries out what a second start asks of this window. */
@FunctionalInterface
public interface ActivationHandler {
    /**
     * Brings the window forward and opens a link. Called from any thread; returns at once.
     *
     * @param link the link as it was typed, possibly invalid; empty for none
     * @return completes when the window has taken the request
     */
    CompletionStage<Void> activate(Optional<String> link);
}
