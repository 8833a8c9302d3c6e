package dev.golink.screens.control;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputOutcome;

/**
 * A gesture of this console. It has neither the text that was typed nor a clipboard.
 *
 * @param number  counts the gestures, from 1
 * @param at      when it began
 * @param phone   the phone
 * @param kind    what it was
 * @param key     the first key; null if there was none
 * @param outcome what came of it; null while that is not known
 * @param took    how long after its last part the outcome came; null while there is none
 */
public record LedgerEntry(long number, Instant at, PhoneId phone, GestureKind kind, @Nullable InputKey key,
        @Nullable InputOutcome outcome, @Nullable Duration took) {}
