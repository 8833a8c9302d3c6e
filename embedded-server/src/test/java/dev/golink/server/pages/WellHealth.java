package dev.golink.server.pages;

import java.util.Optional;

/** The health of a server that is well. */
final class WellHealth implements Health {
    @Override
    public Optional<String> whyNotAlive() {
        return Optional.empty();
    }

    @Override
    public Optional<String> whyNotReady() {
        return Optional.empty();
    }
}
