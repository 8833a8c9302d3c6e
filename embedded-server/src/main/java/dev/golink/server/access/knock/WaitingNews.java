package dev.golink.server.access.knock;

import java.util.List;

/**
 * What happened in the waiting list since the news were taken last: one event, however many knocked.
 *
 * @param newcomers how many clients began to wait
 * @param refused   how many were refused because too many wait
 * @param claims    claims of ids that belong to somebody: the first 100
 * @param waiting   how many wait now
 */
public record WaitingNews(int newcomers, int refused, List<Claim> claims, int waiting) {
    /** Copies the list. */
    public WaitingNews {
        claims = List.copyOf(claims);
    }
}
