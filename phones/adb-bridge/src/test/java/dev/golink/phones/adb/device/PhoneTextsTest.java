package dev.golink.phones.adb.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.fleet.phone.Vitals;

/** Programs of phones print what their makers like; what is known counts, and the rest does no harm. */
class PhoneTextsTest {
    private static final Display DISPLAY = new Display(1080, 2400, 0);

    @Test
    void aPropertyMayHaveSeveralLines() {
        PhoneProperties properties = PhoneProperties.of("""
                [ro.boot.note]: [one
                two [three]
                four]
                no property
                [ro.product.model]: [ Pixel [8] ]
                [ro.empty]: []\r
                [ro.serialno]: [ABC]\r
                """);
        assertThat(properties.value("ro.product.model")).isEqualTo("Pixel [8]");
        assertThat(properties.value("ro.empty", "ro.serialno")).isEqualTo("ABC");
        assertThat(properties.value("ro.missing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"samsung,SM-G991B,Samsung SM-G991B", "HUAWEI,HUAWEI P30,HUAWEI P30", "Google,Pixel 8,Google Pixel 8",
        "motorola,Motorola One,Motorola One", "'',T1,T1", "Xiaomi,'',Xiaomi", "'','',Android device"})
    void theMakerIsNotNamedTwice(String maker, String model, String name) {
        assertThat(new PhoneDescription("1", "", maker, model, "", 0, DISPLAY).name()).isEqualTo(name);
    }

    @Test
    void anOldAndroidWithoutVersionIsAndroid() {
        assertThat(new PhoneDescription("1", "", "", "", "", 0, DISPLAY).os()).isEqualTo("Android");
    }

    @Test
    void theSizeThatSomebodySetCounts() {
        assertThat(DisplayText.size("Physical size: 1440x3120\nOverride size: 1080x2340\n"))
                .contains(new Display(1080, 2340, 0));
        assertThat(DisplayText.size("\n  Physical size:1440x3120")).contains(new Display(1440, 3120, 0));
        assertThat(DisplayText.size("Physical size: 0x3120")).isEmpty();
        assertThat(DisplayText.size("Physical size: 99999x3120")).isEmpty();
        assertThat(DisplayText.size("Error: no window manager")).isEmpty();
    }

    @Test
    void aBatteryWithAnotherScaleIsAPercentage() {
        assertThat(vitals("  level: 128\n  scale: 255\n").battery()).isEqualTo(50);
        assertThat(vitals("  level: 130\n").battery()).isNull();
        assertThat(vitals("  level: 3\n  scale: 0\n").battery()).isNull();
    }

    @Test
    void linesOfMakersDoNotCount() {
        Vitals vitals = vitals("""
                Current Battery Service state:
                  mSavedBatteryLevel: 12
                  USB powered: true
                  level : 64
                  voltage: 4012
                  LED level: 5 of 9
                  status: 5
                  temperature: 4000
                """);
        assertThat(vitals.battery()).isEqualTo(64);
        assertThat(vitals.charging()).as("full, at a cable").isTrue();
        assertThat(vitals.temperature()).as("400 degrees").isNull();
    }

    @Test
    void aFullBatteryWithoutCableIsNotCharged() {
        assertThat(vitals("  AC powered: false\n  status: 5\n").charging()).isFalse();
        assertThat(vitals("  AC powered: true\n  status: 3\n").charging()).isFalse();
        assertThat(vitals("").charging()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"wlan0,wifi", "swlan0,wifi", "rmnet_data2,cellular", "v4-rmnet0,cellular", "ccmni1,cellular",
        "eth0,ethernet", "tun0,"})
    void theNetworkIsNamedByTheDeviceOfItsRoute(String device, String network) {
        assertThat(VitalsText.vitals("", "1.1.1.1 via 10.0.0.1 dev " + device + " src 10.0.0.7 uid 2000").network())
                .isEqualTo(network);
    }

    private static Vitals vitals(String battery) {
        return VitalsText.vitals(battery, "");
    }
}
