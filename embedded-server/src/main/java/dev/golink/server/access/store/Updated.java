package dev.golink.server.access.store;

import java.util.concurrent.CompletionStage;

/**
 * What came of an update. It holds from now on.
 *
 * @param result what the step said
 * @param stored completes when the change is on the disk; completes with an exception if it could not be written, and
 *               the server tries again
 * @param <R>    the result's type
 */
public record Updated<R>(R result, CompletionStage<Void> stored) {}
