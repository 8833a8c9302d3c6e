package dev.golink.server.fleet.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * One thing that happened.
 *
 * @param id       greater than the ids of all earlier entries of this server
 * @param at       when, by the server's wall clock
 * @param phone    the phone it is about; null if it is about none
 * @param operator the operator who caused it or whom it is about; null if there is none
 * @param fact     what happened
 */
public record HistoryEntry(long id, Instant at, @Nullable PhoneId phone, @Nullable OperatorId operator,
        HistoryFact fact) {}
