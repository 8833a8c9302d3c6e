package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.browser.ResourceServer;

/** Runs the tests of the phone page's parts, {@code assets/phone-page-tests}, in a real browser. */
class PhonePagePartsTest {

    @Test
    void allJavaScriptTestsOfThePhonePagePass() throws IOException {
        Browser.assumeInstalled();
        Map<String, String> folders = Map.of("phone", "phone-page", "phone-tests", "phone-page-tests", "golden",
                "golden");
        try (ResourceServer server = new ResourceServer(folders); Browser browser = Browser.start()) {
            BrowserTab tab = browser.open(server.address() + "/phone-tests/index.html");
            tab.awaitTrue("document.title !== 'running'");
            String text = tab.evaluate("document.getElementById('result').textContent").getAsString();
            JsonObject result = JsonParser.parseString(text).getAsJsonObject();
            assertThat(result.getAsJsonArray("failures")).as(text).isEmpty();
            assertThat(result.get("passed").getAsInt()).isGreaterThan(200);
        }
    }
}
