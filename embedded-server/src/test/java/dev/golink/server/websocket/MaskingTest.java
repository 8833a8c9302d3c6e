package dev.golink.server.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private static final int KEY = 0x81_02_f3_44;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 1_000})
    void itTakesOffWhatTheRfcPutsOn(int length) {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        byte[] payload = masked(plain);

        Masking.apply(payload, length, KEY);

        assertThat(payload).isEqualTo(plain);
    }

    /** Masks bytes literally as RFC 6455, section 5.3, describes it. */
    private static byte[] masked(byte[] plain) {
        byte[] key = {(byte) 0x81, 0x02, (byte) 0xf3, 0x44};
        byte[] masked = new byte[plain.length];
        for (int i = 0; i < plain.length; i++) {
            masked[i] = (byte) (plain[i] ^ key[i % 4]);
        }
        return masked;
    }
}
