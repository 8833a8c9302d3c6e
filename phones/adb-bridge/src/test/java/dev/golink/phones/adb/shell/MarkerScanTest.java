package dev.golink.phones.adb.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerScanTest {
    private final MarkerScan scan = new MarkerScan("MARK");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void theOutputIsWhatComesBeforeTheMarkerHoweverItIsCut(int piece) throws IOException {
        byte[] all = "a\nMARKER 5\nMARK\n\nMARK 12\n".getBytes(UTF_8);
        for (int at = 0; at < all.length; at += piece) {
            assertThat(scan.number()).isNull();
            scan.add(Arrays.copyOfRange(all, at, Math.min(all.length, at + piece)));
        }

        assertThat(scan.number()).isEqualTo(12);
        assertThat(scan.text()).isEqualTo("a\nMARKER 5\nMARK\n");
    }

    @Test
    void aCommandWithoutOutputHasNone() throws IOException {
        scan.add("\nMARK 0\n".getBytes(UTF_8));

        assertThat(scan.number()).isZero();
        assertThat(scan.text()).isEmpty();
    }

    @Test
    void aMarkerWithoutANumberIsAnError() throws IOException {
        scan.add("\nMARK \n".getBytes(UTF_8));

        assertThatThrownBy(scan::number).isInstanceOf(IOException.class);
    }
}
