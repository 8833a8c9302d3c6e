package dev.golink.app.field.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Departure.Reason;
import dev.golink.server.fleet.phone.LinkHealth;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.FactSamples;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.Phones;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.presentation.PhoneTexts;
import dev.golink.ui.roster.PhoneAges;
import dev.golink.ui.roster.PhoneSnapshot;
import dev.golink.ui.roster.Request;

class PhoneFieldsTest {
    private static final PhoneAges TWO_SECONDS = new PhoneAges(HandClock.START, Duration.ofSeconds(2),
            Duration.ofMinutes(10));

    private final PhoneTexts texts = FactSamples.texts(Locale.ENGLISH);

    @Test
    void fieldIdsAreUnique() {
        assertThat(PhoneFields.ALL.stream().map(PhoneField::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyColumnCanBeSortedAndExported() {
        assertThat(PhoneFields.columns()).allSatisfy(field -> {
            assertThat(field.sort()).as(field.id()).isNotNull();
            assertThat(field.exported()).as(field.id()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"battery", "network", "round_trip", "connected"})
    void ofAPhoneThatLeftNothingOldIsShownAsIfItWereStillSo(String id) {
        Phone gone = Phones.gone(Phones.battery(Phones.online("lab-1"), 5, true), Reason.CONNECTION_LOST,
                Duration.ofMinutes(3));

        assertThat(text(id, Phones.online("lab-1"))).isNotEqualTo("–");
        assertThat(text(id, gone)).isEqualTo("–");
        assertThat(batterySign(gone)).isEqualTo(Indicator.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"battery", "network", "model", "round_trip", "os", "app"})
    void whatAPhoneDoesNotTellIsADash(String id) {
        assertThat(text(id, Phones.silent(Phones.legacy("old"), Presence.STALE, Duration.ofSeconds(14))))
                .isEqualTo("–");
    }

    @Test
    void lowAndChargingBatteriesHaveIndicators() {
        assertThat(batterySign(battery(20, false))).isEqualTo(Indicator.LOW);
        assertThat(batterySign(battery(21, false))).isEqualTo(Indicator.NONE);
        assertThat(batterySign(battery(5, true))).isEqualTo(Indicator.CHARGING);
    }

    @Test
    void accessibleTextOfARowIsASentence() {
        Phone phone = Phones.sharing(Phones.battery(Phones.online("lab-7"), 12, false), Sharing.LIVE);

        assertThat(RowSentence.of(texts, seen(phone)))
                .isEqualTo("lab-7, Pixel 8, online, sharing: live, battery 12 %, low, last heard 2 s.");
        assertThat(RowSentence.of(FactSamples.texts(Locale.CHINESE), seen(phone)))
                .isEqualTo("lab-7，Pixel 8，在线，屏幕共享：共享中，电量 12 %，电量低，上次收到消息 2\u00a0秒。");
    }

    @Test
    void accessibleTextOfARowStartsWithTheNumber() {
        Phone phone = Phones.keeping(Phones.online("lab-7"), new Profile("Till", List.of(), List.of(), "", 1_234));

        assertThat(RowSentence.of(texts, seen(phone))).startsWith("number 1234, Till, lab-7, ");
    }

    @Test
    void numberIsADashWhenMissingAndHasNoDigitSeparators() {
        assertThat(text("number", Phones.online("lab-7"))).isEqualTo("–");
        assertThat(text("number",
                Phones.keeping(Phones.online("lab-7"), new Profile("", List.of(), List.of(), "", 1_234))))
                .isEqualTo("1234");
    }

    @Test
    void accessibleTextOfARowNamesConnectionProblems() {
        Phone contested = Phones.health(Phones.online("lab-1"),
                new LinkHealth(12, 0, 0, null, List.of("192.0.2.7", "2001:db8::9")));
        Phone late = Phones.health(Phones.silent(Phones.online("lab-1"), Presence.STALE, Duration.ofSeconds(18)),
                new LinkHealth(0, 3, 5, null, List.of()));

        assertThat(RowSentence.of(texts, seen(contested))).contains("192.0.2.7 and 2001:db8::9");
        assertThat(RowSentence.of(texts, seen(late)))
                .contains("missed heartbeats: 3 in a row, 5 during this connection");
    }

    private String text(String id, Phone phone) {
        return PhoneFields.column(id).orElseThrow().text().of(texts, seen(phone));
    }

    private Indicator batterySign(Phone phone) {
        return VitalsFields.BATTERY.inTable().sign().apply(texts, seen(phone));
    }

    private static Phone battery(int percent, boolean charging) {
        return Phones.battery(Phones.online("lab-1"), percent, charging);
    }

    private static PhoneSnapshot seen(Phone phone) {
        return new PhoneSnapshot(phone, Request.NONE, false, TWO_SECONDS, true);
    }
}
