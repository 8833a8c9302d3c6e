package dev.golink.server.fleet.runs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * A run as a whole: its command, its author and its progress.
 *
 * @param id      the run's id
 * @param command the command to the phones
 * @param by      the operator who began it
 * @param begunAt when it began, by the server's wall clock
 * @param retryOf the run whose failed phones this one tries again, perhaps removed by now; null if this is no retry
 * @param only    the only phone it is for; null if it is for more
 * @param counts  the numbers of phones by stage
 */
public record RunInfo(RunId id, Command command, OperatorId by, Instant begunAt, @Nullable RunId retryOf,
        @Nullable PhoneId only, RunCounts counts) {}
