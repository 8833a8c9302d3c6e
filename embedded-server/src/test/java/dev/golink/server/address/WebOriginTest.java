package dev.golink.server.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://ops.example", "http://lab.example:21070", "http://192.0.2.7:8080",
        "http://[2001:db8::1]",
        "http://lab_pc", "https://xn--qbtm5249b", "http://ops.example:443", "null", "file://",
        "chrome-extension://abcdef"})
    void whatABrowserSendsMayMatch(String origin) {
        assertThat(WebOrigin.whyNever(origin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://lab.example:21070/, http://lab.example:21070", "http://LAB.example:1, http://lab.example:1",
        "HTTPS://ops.example, https://ops.example", "http://lab.example/phone, http://lab.example",
        "https://ops.example:443, https://ops.example", "http://ops.example:80, http://ops.example",
        "http://实验室, http://xn--qbtm5249b", "http://ops.example:0443, http://ops.example:443",
        "https://ops.example?x, https://ops.example"})
    void whatBrowsersWriteDifferentlyIsSaidAsTheyWriteIt(String text, String sent) {
        assertThat(WebOrigin.whyNever(text)).hasValue("browsers send this origin as " + sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "lab.example:21070", "ops.example", "", "http://", "http://*.example", "http://a b",
        "ws://lab.example", "https://user@ops.example", "http://lab:99999", "https:ops.example", "NULL",
        "http://a.example,http://b.example"})
    void whatIsNoOriginIsToldTheForm(String text) {
        assertThat(WebOrigin.whyNever(text)).hasValueSatisfying(why -> assertThat(why).contains("SCHEME://HOST"));
    }
}
