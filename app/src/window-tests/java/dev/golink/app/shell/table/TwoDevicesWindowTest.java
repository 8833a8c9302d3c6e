package dev.golink.app.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.golink.app.shell.support.DetailsSetUp;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.fixtures.Phones;

/** Two devices that use one ID: the row, the details and one notice say so, with both addresses. */
class TwoDevicesWindowTest extends DetailsSetUp {
    private static final Phone CONTESTED = Phones.health(Phones.online("lab-1"),
            new LinkHealth(4, 0, 0, null, List.of("192.0.2.7", "2001:db8::9")));

    @Test
    void rowDetailsAndOneNoticeReportTheDuplicateId() {
        open(Phones.online("lab-1"), Phones.online("lab-2"));
        window.select("lab-1");

        window.fleet.put(CONTESTED);
        window.fleet.put(CONTESTED);

        await().untilAsserted(() -> assertThat(window.says("lab-1")).contains("duplicate id"));
        await().untilAsserted(() -> assertThat(facts()).contains("Address=192.0.2.7 and 2001:db8::9"));
        assertThat(window.text("details-presence"))
                .endsWith("\ntwo devices, at 192.0.2.7 and 2001:db8::9, use this id and disconnect each other");
        await().untilAsserted(() -> assertThat(window.notices()).singleElement().asString()
                .startsWith("Two devices, at 192.0.2.7 and 2001:db8::9, use the id lab-1"));
    }

    @Test
    void rowAndDetailsClearTheDuplicateIdWhenItEnds() {
        open(CONTESTED);
        window.select("lab-1");
        await().untilAsserted(() -> assertThat(window.text("details-presence")).contains("two devices"));

        window.fleet.put(Phones.online("lab-1"));

        await().untilAsserted(() -> assertThat(window.text("details-presence")).isEqualTo("online since 14:59"));
        assertThat(window.says("lab-1")).contains("online");
    }
}
