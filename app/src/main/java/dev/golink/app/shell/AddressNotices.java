package dev.golink.app.shell;

import java.time.Duration;
import java.util.Optional;

import dev.golink.app.join.AddressModel;
import dev.golink.app.notices.NoticeContent;
import dev.golink.app.notices.NoticesModel;
import dev.golink.server.ServerAddresses;
import dev.golink.ui.presentation.Indicator;

/** Shows a notice when the server in this process has another address, and when it can't speak TLS. */
final class AddressNotices {
    private static final Duration STAY = Duration.ofMinutes(1);

    private AddressNotices() {}

    /** Shows such notices from now on. */
    static void give(AddressModel addresses, NoticesModel notices) {
        if (addresses.current().tls() == ServerAddresses.Tls.FAILED) {
            show(notices, Indicator.REFUSED, "notice.tls.failed", "");
        }
        addresses.currentProperty().subscribe((before, now) -> {
            if (!now.first().equals(before.first())) {
                show(notices, Indicator.INFO, now.hosts().isEmpty() ? "notice.address.none" : "notice.address.changed",
                        now.webSocket().getAuthority());
            }
            if (now.tls() == ServerAddresses.Tls.FAILED && before.tls() != now.tls()) {
                show(notices, Indicator.REFUSED, "notice.tls.failed", "");
            }
        });
    }

    private static void show(NoticesModel notices, Indicator indicator, String key, String argument) {
        notices.show(new NoticeContent.Worded(indicator, say -> say.texts().text(key, argument), Optional.empty(),
                STAY));
    }
}
