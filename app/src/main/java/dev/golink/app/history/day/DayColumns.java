package dev.golink.app.history.day;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A day as columns of one pixel each. Where several states fall into one column, the one that an operator must not miss
 * is drawn, so that a short absence remains visible.
 *
 * @param presence the presence in each column; null in the future
 * @param sharing  the sharing in each column; null in the future
 */
record DayColumns(List<@Nullable DayPresence> presence, List<@Nullable DaySharing> sharing) {
    private static final List<DayPresence> BY_WEIGHT = List.of(DayPresence.ONLINE, DayPresence.UNKNOWN,
            DayPresence.LATE, DayPresence.OFFLINE, DayPresence.STALE);
    private static final List<DaySharing> SHARING_BY_WEIGHT = List.of(DaySharing.UNKNOWN, DaySharing.NONE,
            DaySharing.ASKED, DaySharing.LIVE);

    static DayColumns of(PhoneDay day, int width) {
        @Nullable
        DayPresence[] presence = new DayPresence[width];
        @Nullable
        DaySharing[] sharing = new DaySharing[width];
        for (DaySegment part : day.segments()) {
            int first = Math.clamp((int) (day.share(part.from()) * width), 0, Math.max(0, width - 1));
            int end = Math.clamp((int) Math.ceil(day.share(part.until()) * width), first + 1,
                    Math.max(width, first + 1));
            for (int i = first; i < Math.min(end, width); i++) {
                @Nullable
                DayPresence known = presence[i];
                if (known == null || BY_WEIGHT.indexOf(known) < BY_WEIGHT.indexOf(part.presence())) {
                    presence[i] = part.presence();
                }
                @Nullable
                DaySharing shared = sharing[i];
                if (shared == null
                        || SHARING_BY_WEIGHT.indexOf(shared) < SHARING_BY_WEIGHT.indexOf(part.sharing())) {
                    sharing[i] = part.sharing();
                }
            }
        }
        return new DayColumns(Arrays.asList(presence), Arrays.asList(sharing));
    }
}
