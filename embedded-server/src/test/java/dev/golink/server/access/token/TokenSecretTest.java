package dev.golink.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {
    private final Random random = new Random(1);

    @Test
    void aSecretIsReadAsItIsWritten() {
        TokenSecret secret = TokenSecret.random(random);

        assertThat(secret.text()).matches("glk_[A-Za-z0-9_-]{43}");
        assertThat(TokenSecret.of(secret.text()).orElseThrow().hash()).isEqualTo(secret.hash());
    }

    @Test
    void noTwoSecretsAreEqual() {
        Set<SecretHash> hashes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(hashes.add(TokenSecret.random(random).hash())).isTrue();
        }
    }

    @Test
    void aSecretHasOneTextOnly() {
        // The last character has four bits only; the two others must be 0.
        String text = "glk_" + "A".repeat(43);

        assertThat(TokenSecret.of(text)).isPresent();
        assertThat(TokenSecret.of("glk_" + "A".repeat(42) + "B")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "glk_", "glk_short", "GLK_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "glk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", " glk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatCanBeNoTokenIsNone(String text) {
        assertThat(TokenSecret.of(text)).isEmpty();
    }

    @Test
    void neitherSecretNorHashIsEverShown() {
        TokenSecret secret = TokenSecret.random(random);
        String shown = secret + " " + secret.hash() + " " + new Credential.Presented(secret, Credential.Carrier.PATH);

        assertThat(shown).doesNotContain(secret.text().substring(4, 10)).doesNotContain(secret.hash().hex());
    }

    @Test
    void aHashIsReadAsItIsWritten() {
        SecretHash hash = TokenSecret.random(random).hash();

        assertThat(SecretHash.ofHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(TokenSecret.random(random).hash()).isNotEqualTo(hash);
    }
}
