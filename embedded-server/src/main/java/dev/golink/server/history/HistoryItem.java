package dev.golink.server.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.history.HistoryFact;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * Something that happened, before it is an entry.
 *
 * @param at        when, by the wall clock
 * @param phone     the phone it is about; null if it is about none
 * @param operator  the operator it is about; null if it is about none
 * @param fact      what happened
 * @param connected how many phones were connected after it
 */
record HistoryItem(Instant at, @Nullable PhoneId phone, @Nullable OperatorId operator, HistoryFact fact,
        int connected) {}
