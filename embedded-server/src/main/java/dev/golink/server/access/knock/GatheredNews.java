package dev.golink.server.access.knock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what happens in the waiting list until somebody takes it, so that many knocks are one event. */
final class GatheredNews {
    private static final int MOST_CLAIMS = 100;

    private final Runnable signal;
    private final List<Claim> claims = new ArrayList<>();
    private boolean any;
    private int newcomers;
    private int refused;

    GatheredNews(Runnable signal) {
        this.signal = signal;
    }

    void came() {
        newcomers++;
        happened();
    }

    void refused() {
        refused++;
        happened();
    }

    void claimed(Claim claim) {
        if (claims.size() < MOST_CLAIMS) {
            claims.add(claim);
        }
        happened();
    }

    Optional<WaitingNews> take(int waiting) {
        if (!any) {
            return Optional.empty();
        }
        WaitingNews news = new WaitingNews(newcomers, refused, claims, waiting);
        any = false;
        newcomers = 0;
        refused = 0;
        claims.clear();
        return Optional.of(news);
    }

    private void happened() {
        boolean first = !any;
        any = true;
        if (first) {
            signal.run();
        }
    }
}
