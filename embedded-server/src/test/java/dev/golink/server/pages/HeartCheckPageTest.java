package dev.golink.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.golink.browser.Browser;
import dev.golink.browser.BrowserTab;
import dev.golink.browser.ResourceServer;
import dev.golink.server.RunningServer;
import dev.golink.server.fleet.FleetChange;
import dev.golink.server.fleet.FleetListener;
import dev.golink.server.fleet.phone.IntervalSource;
import dev.golink.server.fleet.phone.Presence;

/**
 * The heartbeat used in the field, in a real browser against the real server, thirty times as fast. The page pings
 * every second; the server's default interval is a fifth of that.
 */
@Timeout(120)
class HeartCheckPageTest implements FleetListener {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration DEFAULT = Duration.ofMillis(200);
    private static final int PINGS = 8;

    private final Set<Presence> seen = ConcurrentHashMap.newKeySet();

    @Test
    void aPageWithLongPingIntervalsIsNeverStaleNorClosed() throws IOException {
        Browser.assumeInstalled();
        try (RunningServer server = new RunningServer(DEFAULT);
                ResourceServer pages = new ResourceServer(Map.of("phone-tests", "phone-page-tests"));
                Browser browser = Browser.start()) {
            server.fleet().watch(this);
            BrowserTab phone = open(browser, pages, server, "/goLink/phone/page");
            BrowserTab operator = open(browser, pages, server, "/goLink/manager/page");

            awaitPings(phone);
            awaitPings(operator);

            assertThat(EnumSet.copyOf(seen)).doesNotContain(Presence.STALE, Presence.OFFLINE);
            server.awaitPhone("page", it -> it.link().intervalSource() == IntervalSource.HABIT
                    && it.link().interval().compareTo(TIMEOUT) >= 0);
            server.awaitCounts(counts -> counts.operators() == 1);
        }
    }

    private static BrowserTab open(Browser browser, ResourceServer pages, RunningServer server, String path) {
        String socket = "ws://localhost:" + server.endpoints().webSocket().getPort() + path;
        return browser.open(pages.address() + "/phone-tests/heart-check.html?timeout=" + TIMEOUT.toMillis() + "&socket="
                + URLEncoder.encode(socket, StandardCharsets.UTF_8));
    }

    private static void awaitPings(BrowserTab tab) {
        await().atMost(Duration.ofSeconds(60)).until(
                () -> tab.evaluate("state.pings >= %d || state.closed !== null".formatted(PINGS)).getAsBoolean());
        assertThat(tab.evaluate("JSON.stringify(state)").getAsString()).contains("\"gaveUp\":false",
                "\"closed\":null");
    }

    @Override
    public void changed(FleetChange change) {
        if (change instanceof FleetChange.PhoneChanged(var phone, _)) {
            seen.add(phone.presence());
        }
    }
}
