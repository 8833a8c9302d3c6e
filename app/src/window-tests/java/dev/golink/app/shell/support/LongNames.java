package dev.golink.app.shell.support;

import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.fixtures.fleet.SampleFleet;

/** Phones in every state, many with long names in several scripts. */
public final class LongNames {
    /** The phone with the longest name. */
    public static final String LONGEST = "kiosk@hall:north-entrance+2";

    private static final List<String> NAMES = List.of("Reception desk, second floor", "北门大厅靠窗第二台自助机", "",
            "Donaudampfschifffahrtskapitän", "", "Loading dock 14 / spare", "Приёмная, второй этаж");

    private LongNames() {}

    public static List<Phone> phones() {
        List<Phone> phones = new ArrayList<>();
        for (Phone phone : SampleFleet.phones()) {
            int number = phones.size();
            String name = phone.id().value().equals(LONGEST)
                    ? "North entrance, beside the ticket machine, lower shelf"
                    : NAMES.get(number % NAMES.size());
            List<String> groups = number % 3 == 0 ? List.of("Exhibition hall, north wing")
                    : List.of("floor-10", "kiosk");
            List<String> tags = number % 4 == 0 ? List.of("cracked glass") : List.of();
            phones.add(Phones.keeping(phone, new Profile(name, groups, tags,
                    number % 2 == 0 ? "Battery replaced in March; the charger is loose." : "", 0)));
        }
        return phones;
    }
}
