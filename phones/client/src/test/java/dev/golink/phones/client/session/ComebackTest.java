package dev.golink.phones.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.phones.client.wire.Wire;

class ComebackTest {
    @ParameterizedTest
    @CsvSource({"1000, SOON", "1001, SOON", "1012, SOON", "1013, SOON", "4408, SOON", Wire.BROKEN + ", SOON",
        "4401, MUCH_LATER", "4403, MUCH_LATER", "1008, NEVER", "4409, NEVER", "4410, NEVER",
        Wire.KEY_REFUSED + ", NEVER"})
    void aPhoneComesBackAsTheProtocolSays(int code, Comeback comeback) {
        assertThat(Comeback.after(code)).isEqualTo(comeback);
    }
}
