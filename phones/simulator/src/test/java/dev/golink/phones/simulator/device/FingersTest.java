package dev.golink.phones.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.ScreenPoint;
import dev.golink.server.fleet.input.TouchAction;

class FingersTest {
    private final TouchedDevice phone = new TouchedDevice();

    @Test
    void eachFingerIsOnTheScreenWhereItIsPressedUntilItGoes() {
        phone.touch(TouchedDevice.THUMB, TouchAction.DOWN, 0.25, 0.5);
        phone.touch(TouchedDevice.OTHER, TouchAction.DOWN, 0.75, 0.6);
        phone.touch(TouchedDevice.OTHER, TouchAction.MOVE, 0.75, 0.7);
        assertThat(phone.device.touches().fingers()).extracting(Finger::at).containsExactly(ScreenPoint.at(0.25, 0.5),
                ScreenPoint.at(0.75, 0.7));
        phone.touch(TouchedDevice.THUMB, TouchAction.UP, 0.25, 0.5);
        assertThat(phone.device.touches().fingers()).extracting(Finger::id).containsExactly(TouchedDevice.OTHER);
    }

    @Test
    void aRingShowsForAShortTimeWhereTheScreenWasTapped() {
        phone.tap(0.5, 0.7);
        assertThat(phone.device.touches().rings()).extracting(Touches.Ring::at)
                .containsExactly(ScreenPoint.at(0.5, 0.7));
        assertThat(phone.device.isMoving(phone.now)).isTrue();
        assertThat(phone.device.isMoving(phone.now.plusSeconds(1))).isFalse();
    }

    @Test
    void aTapOnATileOpensItsAppAndTheButtonsAtTheBottomLeadBack() {
        ScreenPoint tile = phone.element("app-notes").area().centre();
        phone.tap(tile.x(1), tile.y(1));
        assertThat(phone.device.apps().shown()).isEqualTo(App.NOTES);
        ScreenPoint recents = phone.element("recents").area().centre();
        phone.tap(recents.x(1), recents.y(1));
        assertThat(phone.device.apps().shown()).isEqualTo(App.RECENTS);
        assertThat(phone.device.apps().running()).containsExactly(App.NOTES);
        ScreenPoint card = phone.element("card-notes").area().centre();
        phone.tap(card.x(1), card.y(1));
        assertThat(phone.device.apps().shown()).isEqualTo(App.NOTES);
    }

    @Test
    void aListFollowsTheFingerAndStaysWhereItIsLeft() {
        phone.open("messages").drag(0.8, 0.5);
        assertThat(phone.device.apps().scroll()).isEqualTo(0.3, within(1e-4));
        phone.touch(TouchedDevice.THUMB, TouchAction.UP, 0.5, 0.4);
        assertThat(phone.device.apps().scroll()).isEqualTo(0.4, within(1e-4));
        assertThat(phone.device.apps().marked()).as("a drag is no tap").noneMatch(id -> id.startsWith("message"));
    }

    @Test
    void aListIsNotScrolledBeyondItsEnds() {
        phone.open("messages").drag(0.2, 0.9);
        assertThat(phone.device.apps().scroll()).isZero();
        for (int i = 0; i < 10; i++) {
            phone.drag(0.9, 0.1);
            phone.touch(TouchedDevice.THUMB, TouchAction.UP, 0.5, 0.1);
        }
        assertThat(phone.element("message-anna-40").area().bottom())
                .isEqualTo(phone.device.layout().shape().bottom(), within(1e-6));
    }

    @Test
    void aDragThatIsTakenBackLeavesTheListAsItWas() {
        phone.open("messages").drag(0.8, 0.5);
        phone.touch(TouchedDevice.THUMB, TouchAction.CANCEL, 0.5, 0.5);
        assertThat(phone.device.apps().scroll()).isZero();
        assertThat(phone.device.touches().fingers()).isEmpty();
    }

    @Test
    void aTapAfterScrollingMeetsWhatIsSeen() {
        phone.open("messages").drag(0.8, 0.46);
        phone.touch(TouchedDevice.THUMB, TouchAction.UP, 0.5, 0.46);
        ScreenPoint seen = phone.element("message-hugo-7").area().centre();
        assertThat(seen.y(1)).isBetween(0.12, 0.9);
        phone.tap(seen.x(1), seen.y(1));
        assertThat(phone.device.apps().marked()).contains("message-hugo-7");
    }

    @Test
    void aTapOnAButtonAtTheBottomDoesNotMeetTheListBehindIt() {
        phone.open("messages").tap(0.5, 0.97);
        assertThat(phone.device.apps().shown()).isEqualTo(App.HOME);
        assertThat(phone.device.apps().marked()).noneMatch(id -> id.startsWith("message"));
    }

    @Test
    void aTapOnASwitchTurnsItOnAndOff() {
        phone.open("settings");
        ScreenPoint nfc = phone.element("switch-nfc").area().centre();
        phone.tap(nfc.x(1), nfc.y(1));
        assertThat(phone.device.apps().marked()).contains("switch-nfc");
        phone.tap(nfc.x(1), nfc.y(1));
        assertThat(phone.device.apps().marked()).doesNotContain("switch-nfc");
    }

    @Test
    void aLongPressSelectsTheNote() {
        phone.open("notes").type("three words here");
        phone.touch(TouchedDevice.THUMB, TouchAction.DOWN, 0.5, 0.4);
        phone.now = phone.now.plus(Duration.ofMillis(600));
        phone.touch(TouchedDevice.THUMB, TouchAction.UP, 0.5, 0.4);
        assertThat(phone.note().selected()).isEqualTo("three words here");
    }

    @Test
    void aLockedPhoneIsUnlockedBySwipingUpAndRefusesTaps() {
        TouchedDevice locked = new TouchedDevice(false, true);
        locked.touch(TouchedDevice.THUMB, TouchAction.DOWN, 0.5, 0.2);
        assertThat(TouchedDevice.refusal(locked.touch(TouchedDevice.THUMB, TouchAction.UP, 0.5, 0.2)))
                .isEqualTo(InputRefusal.LOCKED);
        locked.device = locked.device.untouched();
        locked.drag(0.9, 0.5);
        locked.touch(TouchedDevice.THUMB, TouchAction.UP, 0.5, 0.4);
        assertThat(locked.device.screen()).isEqualTo(ScreenState.UNLOCKED);
    }

    @Test
    void aDarkScreenCanNotBeTouched() {
        phone.press(InputKey.POWER);
        assertThat(TouchedDevice.refusal(phone.touch(TouchedDevice.THUMB, TouchAction.DOWN, 0.5, 0.5)))
                .isEqualTo(InputRefusal.LOCKED);
    }

    @Test
    void aTabletHasAnotherLayout() {
        TouchedDevice tablet = new TouchedDevice(true, false);
        assertThat(tablet.element("app-gallery").area().top()).isEqualTo(tablet.element("app-notes").area().top());
        assertThat(phone.element("app-gallery").area().top()).isGreaterThan(phone.element("app-notes").area().top());
    }
}
