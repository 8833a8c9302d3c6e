package dev.golink.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.FleetCounts;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.feed.FleetUpdate;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;

class FilteredRowsTest {
    private final RosterModel model = new RosterModel(new HandClock());

    @Test
    void onlyMatchingPhonesAreShownAndAllAreCounted() {
        tell(Phones.online("lab-1"), gone("lab-2"), Phones.online("lab-3"));

        model.filter(FilteredRowsTest::connected);

        assertThat(ids()).containsExactly("lab-1", "lab-3");
        assertThat(model.knownCountProperty().get()).isEqualTo(3);
        assertThat(model.known()).hasSize(3);
        assertThat(model.row(new PhoneId("lab-2"))).isPresent();
    }

    @Test
    void rowsAppearAndDisappearAsTheirPhonesChange() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"));
        model.filter(FilteredRowsTest::connected);
        PhoneRow row = model.row(new PhoneId("lab-2")).orElseThrow();

        tell(gone("lab-2"));
        assertThat(ids()).containsExactly("lab-1");

        tell(Phones.online("lab-2"), gone("lab-3"));
        assertThat(ids()).containsExactly("lab-1", "lab-2");
        assertThat(model.rows().get(1)).isSameAs(row);

        model.filter(_ -> true);
        assertThat(ids()).containsExactly("lab-1", "lab-2", "lab-3");
    }

    @Test
    void aSelectedRowThatNoLongerMatchesStaysUntilItIsDeselected() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"));
        model.filter(FilteredRowsTest::connected);
        model.select(List.of(model.rows().get(1)));

        tell(gone("lab-2"));
        model.letGo();
        assertThat(ids()).containsExactly("lab-1", "lab-2");

        model.select(List.of());
        assertThat(ids()).containsExactly("lab-1", "lab-2");
        model.letGo();
        assertThat(ids()).containsExactly("lab-1");
    }

    @Test
    void aSelectedRowThatMatchesAgainIsAnOrdinaryRow() {
        tell(Phones.online("lab-1"));
        model.filter(FilteredRowsTest::connected);
        model.select(model.rows());
        tell(gone("lab-1"));
        tell(Phones.online("lab-1"));

        model.select(List.of());
        model.letGo();

        assertThat(ids()).containsExactly("lab-1");
    }

    @Test
    void aNewFilterAlsoRemovesSelectedRows() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"));
        model.select(model.rows());

        model.filter(phone -> phone.id().value().equals("lab-2"));

        assertThat(ids()).containsExactly("lab-2");
    }

    @Test
    void aForgottenPhoneDisappearsEvenWhenSelected() {
        tell(Phones.online("lab-1"));
        model.filter(FilteredRowsTest::connected);
        model.select(model.rows());
        tell(gone("lab-1"));

        model.apply(new FleetUpdate(false, Map.of(), Set.of(new PhoneId("lab-1")), FleetCounts.NONE, 1));

        assertThat(ids()).isEmpty();
        assertThat(model.knownCountProperty().get()).isZero();
    }

    @Test
    void aFilterWithoutEffectChangesNoRows() {
        tell(Phones.online("lab-1"), Phones.online("lab-2"));
        List<Object> changes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<PhoneRow>) changes::add);

        model.filter(FilteredRowsTest::connected);

        assertThat(changes).isEmpty();
    }

    @Test
    void matchingAndSelectedPhonesAreShownAfterAnyChanges() {
        Random random = new Random(11);
        Map<String, Phone> fleet = new HashMap<>();
        boolean filtered = false;
        for (int round = 0; round < 400; round++) {
            Phone[] changed = random.ints(random.nextInt(10), 0, 40)
                    .mapToObj(i -> random.nextBoolean() ? Phones.online("lab-" + i) : gone("lab-" + i))
                    .collect(Collectors.toMap(Phone::id, Function.identity(), (a, _) -> a)).values()
                    .toArray(Phone[]::new);
            tell(changed);
            Arrays.stream(changed).forEach(phone -> fleet.put(phone.id().value(), phone));
            if (random.nextInt(20) == 0) {
                filtered = !filtered;
                model.filter(filtered ? FilteredRowsTest::connected : _ -> true);
            }
            Set<String> selected = model.rows().stream().filter(_ -> random.nextInt(4) == 0)
                    .map(row -> row.id().value()).collect(Collectors.toSet());
            model.select(model.rows().stream().filter(row -> selected.contains(row.id().value())).toList());
            model.letGo();

            boolean connectedOnly = filtered;
            assertThat(ids()).isSortedAccordingTo(NaturalOrder.INSTANCE).containsExactlyInAnyOrderElementsOf(
                    fleet.values().stream().filter(phone -> !connectedOnly || phone.presence().isConnected()
                            || selected.contains(phone.id().value())).map(phone -> phone.id().value()).toList());
        }
    }

    private static Phone gone(String id) {
        return Phones.gone(Phones.online(id), Reason.CLOSED_BY_PHONE, Duration.ofMinutes(1));
    }

    private void tell(Phone... phones) {
        model.apply(new FleetUpdate(false,
                Arrays.stream(phones).collect(Collectors.toMap(Phone::id, Function.identity())), Set.of(),
                FleetCounts.NONE, phones.length));
    }

    private List<String> ids() {
        return model.rows().stream().map(row -> row.id().value()).toList();
    }

    private static boolean connected(Phone phone) {
        return phone.presence().isConnected();
    }
}
