package dev.golink.app.search;

import dev.golink.server.fleet.id.ComposedText;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;

/** A part of a filter that is put together by clicks: chips of one kind widen it, chips of different kinds narrow it. */
public sealed interface Chip {
    /** Whether a phone satisfies it. */
    boolean accepts(Phone phone);

    /** What it is about; chips that are about the same widen one another. */
    default Kind kind() {
        return switch (this) {
            case OfPresence _,Connected _ -> Kind.PRESENCE;
            case Shared _ -> Kind.SHARING;
            case OfGroup _,OfNoGroup _ -> Kind.GROUP;
            case OfTag _ -> Kind.TAG;
            case WatchedBy _ -> Kind.WATCHER;
        };
    }

    /** What a chip can be about. */
    enum Kind {
        /** Whether the phone is here. */
        PRESENCE,
        /** Its screen. */
        SHARING,
        /** Where it belongs. */
        GROUP,
        /** What it is marked with. */
        TAG,
        /** Who watches its screen. */
        WATCHER
    }

    /**
     * Phones of a presence. Online here means in good order: neither late nor stale.
     *
     * @param presence which
     */
    record OfPresence(Presence presence) implements Chip {
        @Override
        public boolean accepts(Phone phone) {
            return phone.presence() == presence;
        }
    }

    /** Phones that are connected, late and stale ones included. */
    record Connected() implements Chip {
        @Override
        public boolean accepts(Phone phone) {
            return phone.presence().isConnected();
        }
    }

    /** Phones that share their screen now. */
    record Shared() implements Chip {
        @Override
        public boolean accepts(Phone phone) {
            return phone.sharing().isShared();
        }
    }

    /**
     * Phones of a group.
     *
     * @param group its name
     */
    record OfGroup(String group) implements Chip {
        /** Composes the name (NFC), as it is kept. */
        public OfGroup {
            group = ComposedText.of(group);
        }

        @Override
        public boolean accepts(Phone phone) {
            return phone.profile().groups().contains(group);
        }
    }

    /** Phones of no group. */
    record OfNoGroup() implements Chip {
        @Override
        public boolean accepts(Phone phone) {
            return phone.profile().groups().isEmpty();
        }
    }

    /**
     * Phones with a tag.
     *
     * @param tag its name
     */
    record OfTag(String tag) implements Chip {
        /** Composes the name (NFC), as it is kept. */
        public OfTag {
            tag = ComposedText.of(tag);
        }

        @Override
        public boolean accepts(Phone phone) {
            return phone.profile().tags().contains(tag);
        }
    }

    /**
     * Phones whose screen an operator watches.
     *
     * @param operator who
     */
    record WatchedBy(OperatorId operator) implements Chip {
        @Override
        public boolean accepts(Phone phone) {
            return phone.watchers().contains(operator);
        }
    }
}
