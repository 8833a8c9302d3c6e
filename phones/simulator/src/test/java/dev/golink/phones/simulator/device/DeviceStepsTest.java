package dev.golink.phones.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.golink.phones.simulator.device.app.App;
import dev.golink.server.fleet.input.ElementBy;
import dev.golink.server.fleet.input.InputKey;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.input.InputObstacle;
import dev.golink.server.fleet.input.InputRefusal;
import dev.golink.server.fleet.input.InputStep;
import dev.golink.server.fleet.input.TextMethod;

class DeviceStepsTest {
    private final TouchedDevice phone = new TouchedDevice();

    @Test
    void textIsTypedWhereTheCursorIsAndReplacesTheSelection() {
        phone.open("notes").type("world");
        phone.press(InputKey.LINE_START);
        assertThat(phone.type("你好 ")).isInstanceOfSatisfying(Reaction.Done.class,
                done -> assertThat(done.how()).isEqualTo("commit"));
        assertThat(phone.note().text()).isEqualTo("你好 world");
        phone.press(InputKey.SELECT_ALL);
        phone.type("x");
        assertThat(phone.note().text()).isEqualTo("x");
    }

    @Test
    void textNeedsAFieldThatTakesIt() {
        assertThat(TouchedDevice.refusal(phone.type("x"))).isEqualTo(InputRefusal.NO_FOCUS);
        phone.open("bank");
        assertThat(TouchedDevice.refusal(phone.type("1234"))).isEqualTo(InputRefusal.SECURE_FIELD);
        assertThat(phone.device.kinds()).doesNotContain(InputKind.TEXT).contains(InputKind.TOUCH);
        assertThat(phone.device.obstacle()).isEqualTo(InputObstacle.SECURE);
    }

    @Test
    void keysTypeOnlyAscii() {
        phone.open("notes");
        assertThat(TouchedDevice.refusal(
                phone.take(DeviceSteps.text(phone.device, new InputStep.Text("你", TextMethod.KEYS)))))
                .isEqualTo(InputRefusal.UNSUPPORTED);
        assertThat(phone.take(DeviceSteps.text(phone.device, new InputStep.Text("a", TextMethod.KEYS))))
                .isInstanceOfSatisfying(Reaction.Done.class, done -> assertThat(done.how()).isEqualTo("keys"));
    }

    @Test
    void aFullNoteTakesNoMore() {
        phone.open("notes");
        for (int i = 0; i < 5; i++) {
            phone.type("x".repeat(2_000));
        }
        assertThat(TouchedDevice.refusal(phone.type("y"))).isEqualTo(InputRefusal.FAILED);
    }

    @Test
    void theClipboardIsSetAndRead() {
        phone.take(DeviceSteps.setClipboard(phone.device, "剪贴板"));
        assertThat(phone.take(DeviceSteps.getClipboard(phone.device))).isInstanceOfSatisfying(Reaction.Done.class,
                done -> assertThat(done.clipboard()).isEqualTo("剪贴板"));
    }

    @Test
    void ofALongClipboardTheBeginningIsReported() {
        phone.open("notes").type("😀".repeat(2_000));
        phone.type("x");
        phone.press(InputKey.SELECT_ALL);
        phone.press(InputKey.COPY);
        assertThat(DeviceSteps.getClipboard(phone.device)).isInstanceOfSatisfying(Reaction.Done.class,
                done -> assertThat(done.clipboard()).isEqualTo("😀".repeat(2_000)));
    }

    @Test
    void appsAreStartedAndStoppedByTheirPackage() {
        phone.open("notes").type("x");
        phone.open("clock");
        assertThat(phone.device.apps().running()).containsExactly(App.CLOCK, App.NOTES);
        phone.take(DeviceSteps.stop(phone.device, "dev.golink.clock"));
        assertThat(phone.device.apps().shown()).isEqualTo(App.HOME);
        phone.take(DeviceSteps.stop(phone.device, "dev.golink.notes"));
        assertThat(phone.note().text()).isEmpty();
        assertThat(TouchedDevice.refusal(DeviceSteps.start(phone.device, "com.other"))).isEqualTo(InputRefusal.FAILED);
        assertThat(TouchedDevice.refusal(DeviceSteps.start(phone.device, App.HOME.id())))
                .isEqualTo(InputRefusal.FAILED);
    }

    @Test
    void elementsAreFoundByIdTextDescriptionAndClass() {
        tap(ElementBy.ID, "app-settings", 0);
        assertThat(phone.device.apps().shown()).isEqualTo(App.SETTINGS);
        tap(ElementBy.TEXT, "Hotspot", 0);
        tap(ElementBy.CLASS, "android.widget.Switch", 8);
        tap(ElementBy.DESC, "Location switch", 0);
        assertThat(phone.device.apps().marked()).contains("switch-hotspot", "switch-nfc", "switch-location");
        assertThat(phone.device.touches().rings()).as("taps are shown").isNotEmpty();
    }

    @Test
    void anElementThatIsNotOnTheScreenIsNotTapped() {
        phone.open("settings");
        assertThat(TouchedDevice.refusal(tap(ElementBy.TEXT, "Screen saver", 0))).as("further down")
                .isEqualTo(InputRefusal.FAILED);
        assertThat(TouchedDevice.refusal(tap(ElementBy.CLASS, "android.widget.Switch", 400))).isEqualTo(InputRefusal.FAILED);
    }

    private Reaction tap(ElementBy by, String value, int index) {
        return phone.take(
                DeviceSteps.element(phone.device, new InputStep.TapElement(by, value, index), phone.now));
    }
}
