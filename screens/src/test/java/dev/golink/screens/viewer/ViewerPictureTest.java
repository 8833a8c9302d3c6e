package dev.golink.screens.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;

import dev.golink.screens.frames.Jpegs;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.input.PhoneInput;
import dev.golink.server.fleet.phone.Departure;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.server.fleet.phone.Presence;
import dev.golink.server.fleet.phone.Sharing;
import dev.golink.server.fleet.phone.SharingDetails;
import dev.golink.server.fleet.profile.Profile;

/** The picture in a watch window, and the text over it. */
class ViewerPictureTest extends ScreenViewersSetUp {
    @Test
    void aPictureKeepsItsAspectRatio() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        ImageView image = lookup("#viewer-image");
        assertThat(image.getFitWidth() / image.getFitHeight()).isCloseTo(0.45, within(0.005));
        assertThat(image.getBoundsInParent().getHeight()).isCloseTo(image.getFitHeight(), within(1.0));
        assertThat(text("#viewer-sharing")).isEqualTo("live");
        assertThat(text("#viewer-age")).isEqualTo("now");
        assertThat(lookup("#viewer-title").getParent().isVisible()).isFalse();
        snapshot("live");
    }

    @Test
    void aTurnedPictureIsShownUpright() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(200, 90), 1);
        ImageView image = lookup("#viewer-image");
        assertThat(image.getBoundsInParent().getWidth() / image.getBoundsInParent().getHeight())
                .isCloseTo(0.45, within(0.005));
        WritableImage seen = snapshot("turned");
        assertThat(seen.getPixelReader().getColor((int) seen.getWidth() * 3 / 4, 60).getRed())
                .as("upper left before the quarter turn, upper right after it").isGreaterThan(0.6);
        assertThat(seen.getPixelReader().getColor((int) seen.getWidth() / 4, 60).getBlue()).isGreaterThan(0.5);
    }

    @Test
    void statesAreShownInBothLanguages() throws IOException {
        show(Locale.ENGLISH);
        assertWords(Phones.sharing(Sharing.OFF), "Not sharing", "Press Start to request this phone's screen.");
        assertWords(Phones.sharing(Sharing.ASKING), "Asking", "Waiting for the user to accept.");
        snapshot("asking");
        assertWords(Phones.sharing(Sharing.DENIED), "Refused", "The phone's user refused.");
        assertWords(Phones.sharing(Sharing.FAILED, "no camera"), "Sharing failed", "The phone says: no camera");
        snapshot("failed");
        assertWords(Phones.sharing(Sharing.LIVE), "Sharing", "Waiting for the first picture.");
        set(Phones.offline(Departure.Reason.HEARTBEAT_LOST));
        assertThat(text("#viewer-title")).isEqualTo("Offline");
        assertThat(text("#viewer-detail")).startsWith("The phone sent no heartbeat for too long.");
        snapshot("offline");
        set(Phones.phone(Presence.LATE, Sharing.REQUESTED, "", null));
        assertThat(text("#viewer-presence")).isEqualTo("late");
        snapshot("late");
        set(Phones.phone(Presence.STALE, Sharing.OFF, "", null));
        snapshot("stale");
        set(null);
        assertThat(text("#viewer-title")).isEqualTo("Not listed");
        fx(() -> {
            viewers.close();
            return null;
        });

        show(Locale.SIMPLIFIED_CHINESE);
        assertWords(Phones.sharing(Sharing.OFF), "未共享", "点击“开始”，请求共享这台手机的屏幕。");
        assertWords(Phones.sharing(Sharing.ASKING), "等待同意", "等待手机用户同意。");
        assertWords(Phones.sharing(Sharing.DENIED), "已拒绝", "手机用户拒绝了共享。");
        assertWords(Phones.sharing(Sharing.FAILED), "共享失败", "手机没有说明原因。");
        set(Phones.offline(Departure.Reason.CLOSED_BY_PHONE));
        assertThat(text("#viewer-title")).isEqualTo("离线");
        assertThat(text("#viewer-presence")).isEqualTo("离线");
        snapshot("offline-zh");
    }

    @Test
    void anOldPictureIsGreyAndSaysHowOldItIs() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        now.addAndGet(Duration.ofSeconds(14).toNanos());
        await().until(() -> text("#viewer-title").equals("14 s"));
        assertThat(lookup("#viewer-image").getEffect()).isNotNull();
        assertThat(text("#viewer-sharing")).isEqualTo("stalled");
        assertThat(text("#viewer-detail")).startsWith("No new picture since ").contains(":00");
        snapshot("stalled");
        set(Phones.sharing(Sharing.OFF));
        assertThat(((ImageView) lookup("#viewer-image")).getImage()).isNull();
    }

    @Test
    void aStillScreenIsNotGreyedAtAnyAge() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        set(Phones.still(Presence.ONLINE));
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        await().until(() -> text("#viewer-sharing").equals("still screen"));
        assertThat(lookup("#viewer-image").getEffect()).isNull();
        assertThat(lookup("#viewer-title").getParent().isVisible()).isFalse();
        assertThat(text("#viewer-age")).isEqualTo("5 min 0 s");
        assertThat(lookup(".viewer").getAccessibleText()).isEqualTo("Screen of lab-07: still screen");
        snapshot("still");
    }

    @Test
    void phonesRemarkAboutABlackScreenIsShownOverThePicture() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        assertThat(lookup("#viewer-remark").isVisible()).isFalse();
        set(Phones.sharing(Sharing.LIVE, "this app does not let its screen be shown"));
        assertThat(text("#viewer-remark")).isEqualTo("The phone says: this app does not let its screen be shown");
        assertThat(lookup("#viewer-remark").isVisible()).isTrue();
        snapshot("protected");
        link(false);
        assertThat(lookup("#viewer-remark").isVisible()).isFalse();
    }

    @Test
    void aBrokenFrameIsReportedUntilTheNextGoodOne() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);
        byte[] cut = Arrays.copyOf(Jpegs.of(90, 200), 400);
        fleet.watchers.get(Phones.ID).frame(Jpegs.frame(cut, 0, 1));
        await().until(() -> lookup("#viewer-problem").isVisible());
        assertThat(text("#viewer-problem")).startsWith("Can't decode");
        snapshot("problem");
        fleet.watchers.get(Phones.ID).frame(Jpegs.frame(Jpegs.of(90, 200), 0, 2));
        await().until(() -> !lookup("#viewer-problem").isVisible());
    }

    @Test
    void withoutALinkTheLastPictureStaysGreyUntilPicturesComeAgain() throws IOException {
        show(Locale.ENGLISH);
        share(Jpegs.of(90, 200), 0);

        link(false);

        assertThat(lookup("#viewer-image").getEffect()).isNotNull();
        assertThat(((ImageView) lookup("#viewer-image")).getImage()).isNotNull();
        assertThat(text("#viewer-title")).isEqualTo("No server connection");
        assertThat(text("#viewer-presence")).isEqualTo("was online");
        assertThat(text("#viewer-fps")).isEqualTo("0 fps");
        assertThat(lookup("#viewer-start").isDisabled()).isTrue();
        assertThat(lookup("#viewer-stop").isDisabled()).isTrue();
        snapshot("no-link");

        link(true);
        share(Jpegs.of(90, 200), 0);
        await().untilAsserted(() -> assertThat(text("#viewer-sharing")).isEqualTo("live"));
        assertThat(lookup("#viewer-image").getEffect()).isNull();
        assertThat(text("#viewer-presence")).isEqualTo("online");
    }

    @Test
    void statusBarNamesTheOtherWatchers() throws IOException {
        show(Locale.ENGLISH);
        watchedBy("ops");
        assertThat(lookup("#viewer-others").isVisible()).as("oneself is no news").isFalse();

        watchedBy("anna", "ops");
        assertThat(text("#viewer-others")).isEqualTo("anna is also watching");
        watchedBy("anna", "bob", "ops");
        assertThat(text("#viewer-others")).isEqualTo("anna, bob are also watching");
        assertThat(fx(() -> ((Label) lookup("#viewer-others")).isTextTruncated())).isFalse();
        snapshot("others");
        watchedBy("anna", "bob", "carl", "dora", "ops");
        assertThat(text("#viewer-others")).isEqualTo("anna, bob and 2 more are also watching");
        assertThat(fx(() -> ((Label) lookup("#viewer-others")).getTooltip().getText()))
                .isEqualTo("Also watching:\nanna\nbob\ncarl\ndora");

        link(false);
        assertThat(lookup("#viewer-others").isVisible()).as("nobody knows without a link").isFalse();
    }

    private void watchedBy(String... operators) {
        Phone now = Phones.sharing(Sharing.LIVE);
        set(new Phone(now.id(), now.description(), now.link(), now.vitals(), now.sharing(), "",
                Stream.of(operators).map(OperatorId::new).toList(), Profile.NONE, SharingDetails.NONE,
                PhoneInput.NONE));
    }

    private void assertWords(Phone changed, String title, String detail) {
        set(changed);
        assertThat(text("#viewer-title")).isEqualTo(title);
        assertThat(text("#viewer-detail")).isEqualTo(detail);
    }

    private void link(boolean stands) {
        fx(() -> {
            linked.set(stands);
            return null;
        });
    }
}
