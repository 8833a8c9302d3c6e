package dev.golink.app.search;

import java.time.Duration;
import java.time.Instant;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.ui.time.ServerTimes;

/**
 * A part of a filter that the operator chooses by clicks. Chips of one kind widen the filter; chips of different kinds
 * narrow it.
 */
public sealed interface FilterChip {
    /**
     * Whether a phone satisfies the chip.
     *
     * @param now the time by the server's wall clock
     */
    boolean accepts(Phone phone, Instant now);

    /** The chip's kind; chips of the same kind widen one another. */
    default Kind kind() {
        return switch (this) {
            case OfPresence _,Connected _ -> Kind.PRESENCE;
            case Shared _ -> Kind.SHARING;
            case OfGroup _,OfNoGroup _ -> Kind.GROUP;
            case OfTag _ -> Kind.TAG;
            case WatchedBy _ -> Kind.WATCHER;
            case NotSeenFor _ -> Kind.SEEN;
        };
    }

    /** The kinds of chips. */
    enum Kind {
        /** The phone's presence. */
        PRESENCE,
        /** The sharing of the phone's screen. */
        SHARING,
        /** The phone's groups. */
        GROUP,
        /** The phone's tags. */
        TAG,
        /** The operators who watch the phone's screen. */
        WATCHER,
        /** When the phone was last heard. */
        SEEN
    }

    /**
     * Phones with a presence. Online excludes late and stale phones.
     *
     * @param presence the presence
     */
    record OfPresence(Presence presence) implements FilterChip {
        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.presence() == presence;
        }
    }

    /** Phones that are connected, including late and stale ones. */
    record Connected() implements FilterChip {
        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.presence().isConnected();
        }
    }

    /** Phones that share their screen now. */
    record Shared() implements FilterChip {
        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.sharing().isShared();
        }
    }

    /**
     * Phones of a group.
     *
     * @param group its name
     */
    record OfGroup(String group) implements FilterChip {
        /** Normalizes the name to NFC, as it is stored. */
        public OfGroup {
            group = ComposedText.of(group);
        }

        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.profile().groups().contains(group);
        }
    }

    /** Phones without a group. */
    record OfNoGroup() implements FilterChip {
        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.profile().groups().isEmpty();
        }
    }

    /**
     * Phones with a tag.
     *
     * @param tag its name
     */
    record OfTag(String tag) implements FilterChip {
        /** Normalizes the name to NFC, as it is stored. */
        public OfTag {
            tag = ComposedText.of(tag);
        }

        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.profile().tags().contains(tag);
        }
    }

    /**
     * Phones whose screen an operator watches.
     *
     * @param operator the operator
     */
    record WatchedBy(OperatorId operator) implements FilterChip {
        @Override
        public boolean accepts(Phone phone, Instant now) {
            return phone.watchers().contains(operator);
        }
    }

    /**
     * Offline phones that were last heard longer ago.
     *
     * @param days how many days, 1 to {@value #MOST}
     */
    record NotSeenFor(int days) implements FilterChip {
        /** The most days. */
        public static final int MOST = 9_999;

        /** Keeps the number within its range. */
        public NotSeenFor {
            days = Math.clamp(days, 1, MOST);
        }

        @Override
        public boolean accepts(Phone phone, Instant now) {
            return !phone.presence().isConnected() && ServerTimes
                    .between(phone.link().lastHeardAt(), now).compareTo(Duration.ofDays(days)) > 0;
        }
    }
}
