package dev.golink.app.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
    @ParameterizedTest
    @CsvSource({"http://192.0.2.7:9000/hook, http://192.0.2.7:9000/hook",
        "' HTTPS://hook.example/a?b=c ', HTTPS://hook.example/a?b=c", "http://[::1]:80/, http://[::1]:80/",
        "https://hook.example/警报, https://hook.example/%E8%AD%A6%E6%8A%A5"})
    void addressesOfHttpAreTaken(String text, String address) {
        assertThat(WebhookAddress.parse(text)).hasToString("Optional[" + address + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hook.example", "ftp://hook.example/", "file:///etc/passwd", "http://", "http:hook",
        "http://a b/", "https://ann:secret@hook.example/", "javascript:alert(1)", "http://under_score.example/"})
    void everythingElseIsNot(String text) {
        assertThat(WebhookAddress.parse(text)).isEmpty();
    }
}
