package dev.golink.ui.roster;

import dev.golink.server.fleet.phone.Phone;

/**
 * A phone at one moment, with what the window knows beside it. Immutable; any thread may read it.
 *
 * @param phone   what was known of the phone
 * @param request what this operator had asked of it
 * @param ages    how old what was known was
 * @param recorded whether this console recorded its screen
 * @param live    whether the server was heard, so that all of it was so at that moment
 */
public record PhoneSnapshot(Phone phone, Request request, boolean recorded, PhoneAges ages, boolean live) {}
