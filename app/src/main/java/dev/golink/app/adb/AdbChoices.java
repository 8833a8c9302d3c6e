package dev.golink.app.adb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.ui.settings.Section;
import dev.golink.ui.settings.SectionFields;

/**
 * What the operator chose on the page of adb; saved in the settings.
 *
 * @param connect   whether the phones that adb sees are connected
 * @param addresses the phones in the network that adb was connected to, the latest first
 * @param dismissed the serial numbers of the phones about which the operator wants no hint
 */
record AdbChoices(boolean connect, List<String> addresses, Set<String> dismissed) {
    /** More addresses than this are not remembered; the oldest ones are dropped. */
    static final int MOST_ADDRESSES = 50;
    private static final int MOST_DISMISSED = 500;

    private static final AdbChoices USUAL = new AdbChoices(false, List.of(), Set.of());

    static final Section<AdbChoices> SECTION = new Section<>("adb", USUAL, AdbChoices::read, AdbChoices::written);

    AdbChoices {
        addresses = List.copyOf(addresses);
        dismissed = Set.copyOf(dismissed);
    }

    AdbChoices withConnect(boolean next) {
        return new AdbChoices(next, addresses, dismissed);
    }

    /** The address becomes the first one. */
    AdbChoices with(String address) {
        Set<String> all = new LinkedHashSet<>();
        all.add(address);
        all.addAll(addresses);
        return new AdbChoices(connect, all.stream().limit(MOST_ADDRESSES).toList(), dismissed);
    }

    AdbChoices without(String address) {
        List<String> rest = new ArrayList<>(addresses);
        rest.remove(address);
        return new AdbChoices(connect, rest, dismissed);
    }

    AdbChoices withDismissed(Set<String> serials) {
        Set<String> all = new LinkedHashSet<>(serials);
        all.addAll(dismissed);
        return new AdbChoices(connect, addresses,
                Set.copyOf(all.stream().limit(MOST_DISMISSED).toList()));
    }

    private static AdbChoices read(SectionFields fields) {
        return new AdbChoices(fields.truth("connect", false),
                fields.texts("addresses").stream().flatMap(text -> AdbAddresses.phone(text).stream()).distinct()
                        .limit(MOST_ADDRESSES).toList(),
                Set.copyOf(new LinkedHashSet<>(fields.texts("dismissed"))));
    }

    private JsonObject written() {
        JsonObject object = new JsonObject();
        object.addProperty("connect", connect);
        object.add("addresses", array(addresses));
        object.add("dismissed", array(dismissed.stream().sorted().toList()));
        return object;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
