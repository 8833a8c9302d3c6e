package dev.golink.app.details;

import java.util.function.Consumer;

import dev.golink.app.history.HistoryModels;
import dev.golink.server.fleet.id.PhoneId;

/**
 * The last days of a phone in its details.
 *
 * @param models the models of the stored history
 * @param open   opens the history of a phone
 */
public record LastDays(HistoryModels models, Consumer<PhoneId> open) {}
