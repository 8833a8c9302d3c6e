package dev.golink.server.fleet.runs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.command.Command;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/**
 * A run as a whole: what, by whom, how far.
 *
 * @param id      the run's name
 * @param command what the phones are asked
 * @param by      who began it
 * @param begunAt when, by the server's wall clock
 * @param retryOf the run whose failures it tries again, which may be forgotten by now; null if it does not
 * @param only    the one phone that it is for; null if it is for more
 * @param counts  how many phones have come how far
 */
public record RunInfo(RunId id, Command command, OperatorId by, Instant begunAt, @Nullable RunId retryOf,
        @Nullable PhoneId only, RunCounts counts) {}
