package dev.golink.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;

class RowOrderTest {
    private final RowOrder<Integer> byBattery = RowOrder.by(row -> row.phone().vitals().battery());

    @Test
    void secondCriterionDecidesBetweenEqualRows() {
        List<PhoneRow> rows = rows(Phones.model("a", "", 50, ""), Phones.model("b", "", 10, ""),
                Phones.model("c", "", 50, ""));

        RowOrder<?> order = byBattery.then(new RowOrder<>(PhoneRow::nameKey, Comparator.reverseOrder()));

        assertThat(order.sorted(rows)).extracting(PhoneRow::toString).containsExactly("b", "c", "a");
        assertThat(rows).isSortedAccordingTo(RosterModel.BY_NAME);
    }

    @Test
    void comparingTwoRowsAgreesWithSorting() {
        List<PhoneRow> rows = rows(Phones.model("a", "", 50, ""), Phones.model("b", "", 10, ""));

        assertThat(byBattery.sorted(rows)).isSortedAccordingTo(byBattery);
    }

    @Test
    void sortingReadsEachRowOnce() {
        List<PhoneRow> rows = rows(Phones.many(100));
        List<PhoneRow> asked = new ArrayList<>();
        RowOrder<Integer> order = RowOrder.by(row -> {
            asked.add(row);
            return -row.id().value().hashCode();
        });

        order.then(RosterModel.BY_NAME).sorted(rows);

        assertThat(asked).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static List<PhoneRow> rows(Phone... phones) {
        return Arrays.stream(phones).map(PhoneRow::new).toList();
    }
}
