package dev.golink.server.access.knock;

import java.time.Instant;

import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.fleet.id.OperatorId;

/**
 * An id that an operator let in. It is never proven: any client that connects from there with this id is let in.
 *
 * @param who     the id
 * @param binding from where it may connect
 * @param model   what device it said it was; empty if it did not say
 * @param by      the operator
 * @param at      when, by the wall clock
 */
public record AdmittedIdentity(ClaimedId who, Binding binding, String model, OperatorId by, Instant at) {}
