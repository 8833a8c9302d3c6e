package dev.golink.app.notices;

import java.time.Instant;

import dev.golink.app.look.Sign;

/**
 * One thing the operator is told in passing.
 *
 * @param number tells it from every other one
 * @param sign   the shape beside it
 * @param text   what there is to say
 * @param until  when it goes away by itself
 */
public record Notice(long number, Sign sign, String text, Instant until) {}
