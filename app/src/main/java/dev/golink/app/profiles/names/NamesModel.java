package dev.golink.app.profiles.names;

import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.roster.NaturalOrder;
import dev.golink.ui.roster.PhoneListener;

/**
 * Counts the phones of each group and tag, from changes only. A heartbeat of a phone whose profile is unchanged costs
 * one comparison, however many phones there are. Used on the JavaFX thread only.
 */
public final class NamesModel implements PhoneListener {
    private final SortedMap<String, Integer> groups = new TreeMap<>(NaturalOrder.INSTANCE);
    private final SortedMap<String, Integer> tags = new TreeMap<>(NaturalOrder.INSTANCE);
    private final ReadOnlyObjectWrapper<NameCounts> counts = new ReadOnlyObjectWrapper<>(NameCounts.NONE);
    private int phones;
    private int ungrouped;
    private boolean changed;

    /** The counts, as last published. */
    public ReadOnlyObjectProperty<NameCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    @Override
    public void changed(@Nullable Phone before, @Nullable Phone after) {
        boolean same = before != null && after != null && before.profile().equals(after.profile());
        if (!same) {
            if (before != null) {
                count(before.profile(), -1);
            }
            if (after != null) {
                count(after.profile(), 1);
            }
            changed = true;
        }
    }

    private void count(Profile profile, int by) {
        phones += by;
        ungrouped += profile.groups().isEmpty() ? by : 0;
        profile.groups().forEach(group -> add(groups, group, by));
        profile.tags().forEach(tag -> add(tags, tag, by));
    }

    private static void add(SortedMap<String, Integer> to, String name, int by) {
        int sum = to.getOrDefault(name, 0) + by;
        if (sum == 0) {
            to.remove(name);
        } else {
            to.put(name, sum);
        }
    }

    /** Publishes the counts if they changed; to be called once after several changes at once. */
    public void publish() {
        if (changed) {
            changed = false;
            counts.set(new NameCounts(phones, ungrouped, groups, tags));
        }
    }
}
