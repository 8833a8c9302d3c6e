package dev.golink.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.time.Moment;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

class RosterModelTest {
    private final HandClock clock = new HandClock();
    private final RosterModel model = new RosterModel(clock);

    @Test
    void phonesAreSortedByNameInNaturalOrder() {
        tell(Phones.online("lab-10"), Phones.online("lab-2"), Phones.online("lab-1"));
        tell(Phones.online("lab-3"));

        assertThat(ids()).containsExactly("lab-1", "lab-2", "lab-3", "lab-10");
    }

    @Test
    void anUpdateChangesThePhoneInItsRowAndTheRowStays() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"));
        PhoneRow row = model.row(new PhoneId("lab-1")).orElseThrow();
        List<Object> structural = new ArrayList<>();
        model.rows().addListener((ListChangeListener<PhoneRow>) structural::add);

        Phone changed = Phones.battery(Phones.online("lab-1"), 7, true);
        tell(changed);

        assertThat(model.rows().getFirst()).isSameAs(row);
        assertThat(row.phone()).isEqualTo(changed);
        assertThat(structural).isEmpty();
    }

    @Test
    void aFilterThatDependsOnTheTimeIsAppliedAgainAndASelectedRowStays() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        Set<String> wanted = new HashSet<>(Set.of("lab-1", "lab-2"));
        model.filter(phone -> wanted.contains(phone.id().value()));
        model.select(List.of(model.rows().getFirst()));

        wanted.clear();
        wanted.add("lab-3");
        model.reconsider();

        assertThat(ids()).containsExactly("lab-1", "lab-3");
    }

    @Test
    void aForgottenPhoneLosesItsRowAndTheOthersStay() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-3"));
        List<PhoneRow> before = List.copyOf(model.rows());

        model.apply(new FleetUpdate(false, Map.of(), Set.of(new PhoneId("lab-2")), FleetCounts.NONE, 1));

        assertThat(model.rows()).containsExactly(before.get(0), before.get(2));
        assertThat(model.row(new PhoneId("lab-2"))).isEmpty();
    }

    @Test
    void aSnapshotKeepsTheRowsOfKnownPhones() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"), Phones.online("lab-4"));
        PhoneRow kept = model.rows().get(1);

        model.apply(news(true, Phones.online("lab-2"), Phones.online("lab-3")));

        assertThat(ids()).containsExactly("lab-2", "lab-3");
        assertThat(model.rows().getFirst()).isSameAs(kept);
    }

    @Test
    void tenThousandNewPhonesAreOneInsertion() {
        List<Integer> sizes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<PhoneRow>) change -> {
            while (change.next()) {
                sizes.add(change.getAddedSize());
            }
        });

        tell(IntStream.range(0, 10_000).mapToObj(i -> Phones.online("lab-" + i)).toArray(Phone[]::new));

        assertThat(sizes).containsExactly(10_000);
        assertThat(ids()).startsWith("lab-0", "lab-1", "lab-2").endsWith("lab-9999");
    }

    @Test
    void eachListChangeConcernsOnePosition() {
        tell(Phones.online("lab-2"), Phones.online("lab-4"), Phones.online("lab-6"));
        List<Integer> placesPerChange = new ArrayList<>();
        model.rows().addListener((ListChangeListener<PhoneRow>) change -> {
            int places = 0;
            while (change.next()) {
                places++;
            }
            placesPerChange.add(places);
        });

        tell(Phones.online("lab-1"), Phones.online("lab-3"), Phones.online("lab-5"), Phones.online("lab-7"));
        model.apply(new FleetUpdate(false, Map.of(),
                Set.of(new PhoneId("lab-1"), new PhoneId("lab-4"), new PhoneId("lab-7")), FleetCounts.NONE, 3));

        assertThat(ids()).containsExactly("lab-2", "lab-3", "lab-5", "lab-6");
        assertThat(placesPerChange).hasSize(7).containsOnly(1);
    }

    @Test
    void rowsStaySortedAndCompleteAfterAnyChanges() {
        Random random = new Random(42);
        Set<String> known = new HashSet<>();
        for (int round = 0; round < 200; round++) {
            Set<String> fresh = IntStream.range(0, random.nextInt(12)).mapToObj(_ -> "lab-" + random.nextInt(80))
                    .collect(Collectors.toSet());
            Set<String> gone = known.stream().filter(id -> !fresh.contains(id) && random.nextInt(6) == 0)
                    .collect(Collectors.toSet());
            known.addAll(fresh);
            known.removeAll(gone);
            model.apply(new FleetUpdate(false,
                    fresh.stream().map(Phones::online).collect(Collectors.toMap(Phone::id, Function.identity())),
                    gone.stream().map(PhoneId::new).collect(Collectors.toSet()), FleetCounts.NONE, 1));

            assertThat(ids()).containsExactlyInAnyOrderElementsOf(known).isSortedAccordingTo(NaturalOrder.INSTANCE);
        }
    }

    @Test
    void sortOrderAppliesToNewPhonesAndUpdatesDoNotReorderRows() {
        RowOrder<?> byBattery = RowOrder.by(row -> row.phone().vitals().battery());
        tell(battery("lab-1", 90), battery("lab-2", 10), battery("lab-3", 50));
        model.sortBy(byBattery);
        assertThat(ids()).containsExactly("lab-2", "lab-3", "lab-1");

        tell(battery("lab-2", 99));
        assertThat(ids()).containsExactly("lab-2", "lab-3", "lab-1");

        tell(battery("lab-4", 95));
        assertThat(ids()).containsExactly("lab-2", "lab-3", "lab-1", "lab-4");
    }

    @Test
    void equalRowsAreSortedByName() {
        List<Phone> phones = new ArrayList<>(List.of(battery("lab-10", 50), battery("lab-9", 50), battery("a", 50)));
        Collections.reverse(phones);
        tell(phones.toArray(Phone[]::new));

        model.sortBy(RowOrder.by(row -> row.phone().vitals().battery()));

        assertThat(ids()).containsExactly("a", "lab-9", "lab-10");
    }

    @Test
    void aTickUpdatesTheTimeAndTheRateOfChanges() {
        tell(Phones.online("lab-1"));
        model.apply(new FleetUpdate(false, Map.of(), Set.of(), FleetCounts.NONE, 99));
        clock.turn(Duration.ofSeconds(2));

        model.tick();
        assertThat(model.nowProperty().get()).isEqualTo(HandClock.START.plusSeconds(2));
        assertThat(model.changesPerSecondProperty().get()).isEqualTo(50);

        clock.turn(Duration.ofSeconds(1));
        model.tick();
        assertThat(model.changesPerSecondProperty().get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void agesGoOnRightlyWhoeverSetsTheClock(long hours) {
        tell(Phones.online("lab-1"));
        clock.set(Duration.ofHours(hours));
        clock.turn(Duration.ofSeconds(30));
        model.tick();

        PhoneAges ages = model.ages(model.rows().getFirst());
        assertThat(ages.heard()).isEqualTo(Duration.ofSeconds(32));
        assertThat(ages.connected()).isEqualTo(Duration.ofSeconds(630));
        tell(battery("lab-1", 12));
        assertThat(model.ages(model.rows().getFirst()).heard()).as("told again, not heard again")
                .isEqualTo(Duration.ofSeconds(32));
        assertThat(model.silence(model.rows().getFirst().id())).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void agesUseTheServersClockDespiteItsOffset() {
        RosterModel afar = new RosterModel(clock, () -> clock.instant().minus(Duration.ofMinutes(7)));
        Phone phone = Phones.online("lab-1");
        Instant heard = clock.instant().minus(Duration.ofMinutes(7)).minusSeconds(2);
        afar.apply(news(true, Phones.heard(phone, heard)));

        assertThat(afar.ages(afar.rows().getFirst()).heard()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void agesIncludeTimeWhileTheComputerSleeps() {
        tell(Phones.online("lab-1"));
        clock.sleep(Duration.ofHours(1));
        model.tick();

        assertThat(model.ages(model.rows().getFirst()).heard()).isEqualTo(Duration.ofSeconds(3_602));
    }

    @Test
    void agesStopGrowingWhileTheLinkIsLost() {
        tell(Phones.online("lab-1"));
        clock.turn(Duration.ofSeconds(20));
        Moment lastHeard = clock.moment();
        clock.turn(Duration.ofSeconds(15));

        model.stopAt(lastHeard);
        clock.turn(Duration.ofMinutes(5));
        model.tick();

        assertThat(model.ages(model.rows().getFirst()).heard()).isEqualTo(Duration.ofSeconds(22));
    }

    @ParameterizedTest
    @ValueSource(longs = {-8, 8})
    void theRateIsMeasuredRightlyWhoeverSetsTheClock(long hours) {
        model.apply(new FleetUpdate(false, Map.of(), Set.of(), FleetCounts.NONE, 100));
        clock.set(Duration.ofHours(hours));
        clock.turn(Duration.ofSeconds(2));

        model.tick();

        assertThat(model.changesPerSecondProperty().get()).isEqualTo(50);
    }

    @Test
    void countsComeFromTheFleet() {
        FleetCounts counts = new FleetCounts(312, 4, 2, 22, 18, 3, List.of());

        model.apply(new FleetUpdate(false, Map.of(), Set.of(), counts, 1));

        assertThat(model.countsProperty().get()).isEqualTo(counts);
    }

    private static Phone battery(String id, int percent) {
        return Phones.battery(Phones.online(id), percent, false);
    }

    private void tell(Phone... phones) {
        model.apply(news(false, phones));
    }

    private static FleetUpdate news(boolean whole, Phone... phones) {
        return new FleetUpdate(whole, Arrays.stream(phones).collect(Collectors.toMap(Phone::id, Function.identity())),
                Set.of(), FleetCounts.NONE, phones.length);
    }

    private List<String> ids() {
        return model.rows().stream().map(row -> row.id().value()).toList();
    }
}
