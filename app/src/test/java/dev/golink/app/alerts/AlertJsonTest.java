package dev.golink.app.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.ui.fixtures.Phones;

class AlertJsonTest {
    private static final Instant AT = Instant.parse("2026-03-14T15:09:26.535897Z");

    private final AlertJson json = new AlertJson("192.0.2.7:8080", "ann");

    @Test
    void anAlertIsWrittenAsTheDocumentationSays() {
        var phone = Phones.battery(Phones.online("lab-1"), 12, false)
                .keeping(new Profile("Front <desk>", List.of("lobby"), List.of(), "", 7));
        assertThat(JsonParser.parseString(json.of(AlertKind.LOW_BATTERY, 15, List.of(new RaisedAlert(phone, 12)), AT)))
                .isEqualTo(JsonParser.parseString("""
                        {"event": "battery_low", "at": "2026-03-14T15:09:26.535Z", "server": "192.0.2.7:8080",
                         "operator": "ann", "limit": 15, "unit": "percent", "phones": [{"id": "lab-1",
                         "nickname": "Front <desk>", "groups": ["lobby"], "presence": "online", "value": 12.0}]}"""));
    }

    @Test
    void aPhoneThatLeftIsSentWithItsReason() {
        Phone away = Phones.gone(Phones.online("lab-1"), Departure.Reason.CONNECTION_LOST, Duration.ofMinutes(12));

        JsonObject alert = JsonParser.parseString(
                json.of(AlertKind.GONE, 10, List.of(new RaisedAlert(away, 12)), AT)).getAsJsonObject();

        JsonObject phone = alert.getAsJsonArray("phones").get(0).getAsJsonObject();
        assertThat(phone.get("departure").getAsString()).isEqualTo("connection_lost");
        assertThat(phone.has("departure_msg")).isFalse();
    }

    @Test
    void aTestAlertNamesNoPhone() {
        assertThat(JsonParser.parseString(json.test(AT))).isEqualTo(JsonParser.parseString("""
                {"event": "test", "at": "2026-03-14T15:09:26.535Z", "server": "192.0.2.7:8080", "operator": "ann",
                 "phones": []}"""));
    }
}
