package dev.golink.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.golink.app.search.query.QueryProblem;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.settings.Settings;

class SearchModelTest {
    private static final FilterChip LATE = new FilterChip.OfPresence(Presence.LATE);
    private static final FilterChip OFFLINE = new FilterChip.OfPresence(Presence.OFFLINE);
    private static final List<Phone> PHONES = Stream.of(Presence.values())
            .map(presence -> Phones.silent(Phones.online(presence.name()), presence, java.time.Duration.ofSeconds(1)))
            .toList();

    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");
    private final SearchModel search = new SearchModel(_ -> false, () -> NOW);

    @Test
    void anEmptySearchFindsEveryPhone() {
        assertThat(found()).containsExactly("ONLINE", "LATE", "STALE", "OFFLINE");
        assertThat(search.activeProperty().get()).isFalse();
    }

    @Test
    void chipsOfOneKindWidenTheFilterAndDifferentKindsNarrowIt() {
        search.toggle(LATE);
        assertThat(found()).containsExactly("LATE");
        search.toggle(OFFLINE);
        assertThat(found()).containsExactly("LATE", "OFFLINE");
        search.toggle(new FilterChip.Shared());
        assertThat(found()).isEmpty();
        search.toggle(new FilterChip.Shared());
        search.toggle(LATE);
        assertThat(found()).containsExactly("OFFLINE");
    }

    @Test
    void connectedAndOfflineAreOfOneKind() {
        search.toggle(new FilterChip.Connected());
        assertThat(found()).containsExactly("ONLINE", "LATE", "STALE");
        search.toggle(OFFLINE);
        assertThat(found()).hasSize(4);
    }

    @Test
    void textAndChipsMustBothMatch() {
        search.textProperty().set("l");
        assertThat(found()).containsExactly("ONLINE", "LATE", "STALE", "OFFLINE");
        search.textProperty().set("lat");
        search.toggle(new FilterChip.Connected());
        assertThat(found()).containsExactly("LATE");
        assertThat(search.activeProperty().get()).isTrue();
    }

    @Test
    void showOnlyReplacesChipsOfItsKindInOneChange() {
        search.toggle(LATE);
        search.toggle(new FilterChip.Shared());
        List<Object> changes = new ArrayList<>();
        search.filterProperty().addListener((_, _, now) -> changes.add(now));

        search.showOnly(OFFLINE);

        assertThat(search.chips()).containsExactly(new FilterChip.Shared(), OFFLINE);
        assertThat(changes).hasSize(1);
    }

    @Test
    void invalidTextLeavesTheChipsInForce() {
        search.toggle(LATE);
        search.textProperty().set("modle:x");

        assertThat(search.problemProperty().get()).isEqualTo(new QueryProblem.UnknownField("modle"));
        assertThat(found()).containsExactly("LATE");

        search.clear();
        assertThat(search.problemProperty().get()).isNull();
        assertThat(found()).hasSize(4);
    }

    @Test
    void invalidTextLeavesTheLastValidTextInForce() {
        search.textProperty().set("presence:late");
        search.textProperty().set("presence:late batery<20");

        assertThat(search.problemProperty().get()).isEqualTo(new QueryProblem.UnknownField("batery"));
        assertThat(found()).containsExactly("LATE");
        assertThat(search.appliedProperty().get()).isEqualTo("presence:late");

        search.toggle(OFFLINE);
        assertThat(found()).isEmpty();
        search.lookFor("presence:", List.of());
        assertThat(found()).containsExactly("LATE");

        search.textProperty().set("presence:offline");
        assertThat(search.problemProperty().get()).isNull();
        assertThat(found()).containsExactly("OFFLINE");
        assertThat(search.appliedProperty().get()).isEqualTo("presence:offline");
    }

    @Test
    void savedFiltersAreLoadedAgain() {
        Settings settings = Settings.inMemory();
        SavedFiltersModel saved = new SavedFiltersModel(settings, search);
        List<FilterChip> chips = List.of(LATE, new FilterChip.Connected(), new FilterChip.Shared(),
                new FilterChip.OfGroup("lab-3"),
                new FilterChip.OfNoGroup(), new FilterChip.OfTag("new"),
                new FilterChip.WatchedBy(new OperatorId("anna")), new FilterChip.NotSeenFor(10));
        search.lookFor("battery<20", chips);
        saved.save("  weak  ");
        search.clear();

        SavedFiltersModel later = new SavedFiltersModel(settings, search);
        assertThat(later.all()).containsExactly(new SavedFilter("weak", "battery<20", chips));
        later.apply(later.all().getFirst());
        assertThat(search.textProperty().get()).isEqualTo("battery<20");
        assertThat(search.chips()).isEqualTo(chips);
    }

    @Test
    void savedFilterNamesAreUnique() {
        SavedFiltersModel saved = new SavedFiltersModel(Settings.inMemory(), search);
        for (String text : List.of("one", "two", "three")) {
            search.textProperty().set(text);
            saved.save(text);
        }
        search.textProperty().set("changed");
        saved.save("two");
        assertThat(saved.all()).extracting(SavedFilter::text).containsExactly("one", "changed", "three");

        saved.rename(saved.all().get(1), "three");
        assertThat(saved.all()).extracting(SavedFilter::name).containsExactly("one", "three");
        assertThat(saved.all()).extracting(SavedFilter::text).containsExactly("one", "changed");

        saved.rename(saved.all().getFirst(), " ");
        saved.remove(saved.all().getLast());
        assertThat(saved.all()).extracting(SavedFilter::name).containsExactly("one");
    }

    @Test
    void groupAndTagChipsMatchWholeNames() {
        Phone phone = Phones.keeping(Phones.sharing(Phones.online("lab-1"), Sharing.LIVE),
                new Profile("", List.of("lab-3"), List.of("new"), "", 0));

        assertThat(new FilterChip.OfGroup("lab-3").accepts(phone, NOW)).isTrue();
        assertThat(new FilterChip.OfGroup("lab").accepts(phone, NOW)).isFalse();
        assertThat(new FilterChip.OfTag("new").accepts(phone, NOW)).isTrue();
        assertThat(new FilterChip.OfNoGroup().accepts(phone, NOW)).isFalse();
        assertThat(new FilterChip.Shared().accepts(phone, NOW)).isTrue();
    }

    @Test
    void aChipFindsScreensWatchedByAnOperator() {
        OperatorId anna = new OperatorId("anna");
        Phone phone = Phones.sharing(Phones.online("lab-1"), Sharing.LIVE);

        assertThat(new FilterChip.WatchedBy(anna).accepts(phone.watchedBy(List.of(anna)), NOW)).isTrue();
        assertThat(new FilterChip.WatchedBy(anna).accepts(phone.watchedBy(List.of(new OperatorId("bert"))), NOW))
                .isFalse();
    }

    private List<String> found() {
        return PHONES.stream().filter(search.filterProperty().get()).map(phone -> phone.id().value()).toList();
    }

    @Test
    void aPhoneThatIsConnectedIsNeverOneThatWasNotSeen() {
        Phone gone = Phones.gone(Phones.online("a"), Departure.Reason.CONNECTION_LOST, Duration.ofDays(11));
        Instant later = gone.link().lastHeardAt().plus(Duration.ofDays(11)).plusSeconds(1);

        assertThat(new FilterChip.NotSeenFor(10).accepts(gone, later)).isTrue();
        assertThat(new FilterChip.NotSeenFor(12).accepts(gone, later)).isFalse();
        assertThat(new FilterChip.NotSeenFor(1).accepts(Phones.online("b"), later)).isFalse();
    }

    @Test
    void onlyASearchForTheTimeDependsOnIt() {
        assertThat(search.isTimed()).isFalse();
        search.toggle(new FilterChip.NotSeenFor(10));
        assertThat(search.isTimed()).isTrue();
        search.clear();
        search.textProperty().set("seen>10d");
        assertThat(search.isTimed()).isTrue();
    }
}
