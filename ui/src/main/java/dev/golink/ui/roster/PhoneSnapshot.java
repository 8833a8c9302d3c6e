package dev.golink.ui.roster;

import dev.golink.server.fleet.phone.Phone;

/**
 * A phone at one moment, with what the window knows about it. Immutable; any thread may read it.
 *
 * @param phone    what was known of the phone
 * @param request  what this operator had asked of it
 * @param ages     how old that information was
 * @param recorded whether this console recorded its screen
 * @param live     whether the server was connected, so that all this was true at that moment
 */
public record PhoneSnapshot(Phone phone, Request request, boolean recorded, PhoneAges ages, boolean live) {}
