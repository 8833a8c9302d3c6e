package dev.golink.app.profiles.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

class NamesModelTest {
    private final NamesModel names = new NamesModel();

    @Test
    void phonesAreCountedByGroupAndTagInNaturalOrder() {
        names.changed(null, phone("a", List.of("lab-10", "lab-2"), List.of("new")));
        names.changed(null, phone("b", List.of("lab-2"), List.of()));
        names.changed(null, phone("c", List.of(), List.of("new")));
        names.publish();

        assertThat(counts().phones()).isEqualTo(3);
        assertThat(counts().ungrouped()).isEqualTo(1);
        assertThat(counts().groups()).containsExactly(Map.entry("lab-2", 2), Map.entry("lab-10", 1));
        assertThat(counts().tags()).containsExactly(Map.entry("new", 2));
    }

    @Test
    void aPhoneThatChangesGroupIsCountedInTheNewOne() {
        Phone before = phone("a", List.of("lab-1"), List.of());
        names.changed(null, before);

        names.changed(before, phone("a", List.of("lab-2"), List.of("x")));
        names.publish();

        assertThat(counts().groups()).containsExactly(Map.entry("lab-2", 1));
        assertThat(counts().tags()).containsExactly(Map.entry("x", 1));
        assertThat(counts().phones()).isEqualTo(1);
    }

    @Test
    void aForgottenPhoneIsNotCounted() {
        Phone phone = phone("a", List.of(), List.of("x"));
        names.changed(null, phone);

        names.changed(phone, null);
        names.publish();

        assertThat(counts()).isEqualTo(NameCounts.NONE);
    }

    @Test
    void aHeartbeatDoesNotChangeTheCounts() {
        Phone phone = phone("a", List.of("lab-1"), List.of());
        names.changed(null, phone);
        names.publish();
        NameCounts before = counts();

        names.changed(phone, Phones.battery(phone, 3, false));
        names.publish();

        assertThat(counts()).isSameAs(before);
    }

    @Test
    void manyChangesArePublishedOnce() {
        AtomicInteger told = new AtomicInteger();
        names.countsProperty().subscribe((_, _) -> told.incrementAndGet());

        for (int i = 0; i < 1000; i++) {
            names.changed(null, phone("lab-" + i, List.of("g"), List.of()));
        }
        names.publish();

        assertThat(told).hasValue(1);
        assertThat(counts().groups()).containsExactly(Map.entry("g", 1000));
    }

    private NameCounts counts() {
        return names.countsProperty().get();
    }

    private static Phone phone(String id, List<String> groups, List<String> tags) {
        return Phones.keeping(Phones.online(id), new Profile("", groups, tags, "", 0));
    }
}
