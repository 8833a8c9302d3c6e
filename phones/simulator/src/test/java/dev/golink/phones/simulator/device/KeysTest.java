package dev.golink.phones.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.phones.simulator.device.app.Layout;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputRefusal;

class KeysTest {
    private final TouchedDevice phone = new TouchedDevice();

    @Test
    void homeBackAndRecentsChangeBetweenScreens() {
        phone.open("clock").press(InputKey.RECENTS);
        assertThat(phone.device.apps().shown()).isEqualTo(App.RECENTS);
        phone.press(InputKey.BACK);
        assertThat(phone.device.apps().shown()).isEqualTo(App.HOME);
        phone.open("clock").press(InputKey.HOME);
        assertThat(phone.device.apps().shown()).isEqualTo(App.HOME);
    }

    @Test
    void powerMakesTheScreenDarkAndTheNextPressLocksIt() {
        phone.press(InputKey.POWER);
        assertThat(phone.device.screen()).isEqualTo(ScreenState.OFF);
        assertThat(phone.device.kinds()).containsExactly(InputKind.KEY);
        assertThat(phone.device.obstacle()).isEqualTo(InputObstacle.LOCKED);
        phone.press(InputKey.POWER);
        assertThat(phone.device.screen()).isEqualTo(ScreenState.LOCKED);
        assertThat(phone.device.kinds()).containsExactlyInAnyOrder(InputKind.TOUCH, InputKind.KEY);
        assertThat(TouchedDevice.refusal(phone.press(InputKey.HOME))).isEqualTo(InputRefusal.LOCKED);
        assertThat(TouchedDevice.refusal(phone.type("x"))).isEqualTo(InputRefusal.LOCKED);
    }

    @Test
    void volumeKeysChangeTheVolumeWithinItsLimitsAndShowIt() {
        phone.press(InputKey.VOLUME_UP);
        assertThat(phone.device.volume().level()).isEqualTo(7);
        assertThat(phone.device.volume().isShown(phone.now)).isTrue();
        assertThat(phone.device.volume().isShown(phone.now.plusSeconds(2))).isFalse();
        for (int i = 0; i < 20; i++) {
            phone.press(InputKey.VOLUME_DOWN);
        }
        assertThat(phone.device.volume().level()).isZero();
    }

    @Test
    void fourTurnsBringThePictureBackAndATurnedPhoneHasAWideLayout() {
        Layout upright = phone.device.layout();
        phone.press(InputKey.ROTATE);
        assertThat(phone.device.layout().shape().columns()).isGreaterThan(upright.shape().columns());
        for (int i = 0; i < 3; i++) {
            phone.press(InputKey.ROTATE);
        }
        assertThat(phone.device.layout()).isEqualTo(upright);
    }

    @Test
    void keysMoveTheCursorAndEditTheNote() {
        phone.open("notes").type("one\ntwo");
        phone.press(InputKey.UP);
        phone.type("!");
        assertThat(phone.note().text()).isEqualTo("one!\ntwo");
        phone.press(InputKey.DOWN);
        phone.press(InputKey.LINE_START);
        phone.press(InputKey.FORWARD_DELETE);
        phone.press(InputKey.RIGHT);
        phone.press(InputKey.DELETE);
        phone.press(InputKey.LINE_END);
        phone.press(InputKey.ENTER);
        phone.press(InputKey.LEFT);
        phone.type("x");
        assertThat(phone.note().text()).isEqualTo("one!\nox\n");
    }

    @Test
    void aCharacterOfTwoCodeUnitsIsDeletedWhole() {
        phone.open("notes").type("a😀");
        assertThat(phone.note().characters()).isEqualTo(2);
        phone.press(InputKey.DELETE);
        assertThat(phone.note().text()).isEqualTo("a");
    }

    @Test
    void textIsCutAndPastedByTheClipboard() {
        phone.open("notes").type("你好");
        assertThat(TouchedDevice.refusal(phone.press(InputKey.COPY))).isEqualTo(InputRefusal.FAILED);
        phone.press(InputKey.SELECT_ALL);
        phone.press(InputKey.COPY);
        assertThat(phone.device.apps().clipboard()).isEqualTo("你好");
        phone.press(InputKey.CUT);
        assertThat(phone.note().text()).isEmpty();
        phone.press(InputKey.PASTE);
        phone.press(InputKey.PASTE);
        assertThat(phone.note().text()).isEqualTo("你好你好");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "DELETE", "PASTE", "SELECT_ALL", "COPY", "LEFT", "UP", "PAGE_DOWN"})
    void keysForTextAndListsAreRefusedWhereThereIsNeither(InputKey key) {
        assertThat(TouchedDevice.refusal(phone.press(key))).isEqualTo(InputRefusal.NO_FOCUS);
    }

    @Test
    void pageKeysScrollALongList() {
        phone.open("settings").press(InputKey.PAGE_DOWN);
        double down = phone.device.apps().scroll();
        assertThat(down).isPositive();
        phone.press(InputKey.UP);
        assertThat(phone.device.apps().scroll()).isBetween(0.0, down).isNotEqualTo(down);
        phone.press(InputKey.PAGE_UP);
        assertThat(phone.device.apps().scroll()).isZero();
    }

    @Test
    void eachKeyDoesSomethingOrIsRefusedOnEachScreen() {
        for (App app : App.values()) {
            for (InputKey key : EnumSet.allOf(InputKey.class)) {
                TouchedDevice fresh = new TouchedDevice();
                fresh.device = fresh.device.with(fresh.device.apps().open(app));
                assertThat(fresh.press(key)).as("%s in %s", key, app).isNotNull();
            }
        }
    }
}
