package dev.golink.phones.adb.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceListTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    0123456789ABCDEF       device usb:1-2 product:shiba model:Pixel_8 device:shiba transport_id:3 | 0123456789ABCDEF | DEVICE | Pixel_8 | 3
                    192.168.1.20:5555      device product:shiba model:Pixel_8 device:shiba transport_id:12 | 192.168.1.20:5555 | DEVICE | Pixel_8 | 12
                    emulator-5554          offline transport_id:1 | emulator-5554 | OFFLINE | '' | 1
                    R58M123ABCD            unauthorized usb:336592896X transport_id:4 | R58M123ABCD | UNAUTHORIZED | '' | 4
                    R58M123ABCD            unauthorized transport_id:4 | R58M123ABCD | UNAUTHORIZED | '' | 4
                    adb-39071FDJH00AAA-Xx1 (2)._adb-tls-connect._tcp device product:a model:b device:c transport_id:7 | adb-39071FDJH00AAA-Xx1 (2)._adb-tls-connect._tcp | DEVICE | b | 7
                    (no serial number)     no permissions; see [http://developer.android.com/tools/device.html] usb:1-1 transport_id:2 | (no serial number) | NO_PERMISSIONS | '' | 2
                    ????????????           no permissions (missing udev rules? user is in the plugdev group); see [http://developer.android.com/tools/device.html] usb:1-1 transport_id:2 | ???????????? | NO_PERMISSIONS | '' | 2
                    S1                     no permissions transport_id:2 | S1 | NO_PERMISSIONS | '' | 2
                    my device              device usb:1-2 transport_id:5 | my device | DEVICE | '' | 5
                    device                 offline transport_id:5 | device | OFFLINE | '' | 5
                    S1                     sideload usb:1-2 product:p model:m device:d transport_id:5 | S1 | SIDELOAD | m | 5
                    S1                     dreaming usb:1-2 transport_id:5 | S1 | UNKNOWN | '' | 5
                    S1                     dreaming transport_id:5 | S1 | UNKNOWN | '' | 5
                    S1                     device product:two words model:My_Phone device:transport_id:9 transport_id:5 | S1 | DEVICE | My_Phone | 5
                    """)
    void aLineIsReadFromItsEnd(String line, String serial, DeviceState state, String model, long transport) {
        assertThat(DeviceList.parse(line + "\n"))
                .containsExactly(new AdbDevice(serial, state, model, new TransportId(transport)));
    }

    @Test
    void linesWithoutATransportAreLeftOut() {
        assertThat(DeviceList.parse("")).isEmpty();
        assertThat(DeviceList.parse("\n\nS1 device\nS2 device transport_id:x\n transport_id:99999999999999999999\n"))
                .isEmpty();
        assertThat(DeviceList.parse(" transport_id:1\n")).singleElement()
                .returns(DeviceState.UNKNOWN, AdbDevice::state);
    }

    @Test
    void aLongLineOfSpacesIsReadInNoTime() {
        assertThat(DeviceList.parse(" ".repeat(60_000) + "x" + " ".repeat(5_000) + "transport_id:1")).hasSize(1);
    }
}
