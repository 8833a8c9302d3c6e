package dev.golink.server.access.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final Password PASSWORD = Password.chosen("correct horse");

    @Test
    void aPasswordFitsToItsOwnHashOnly() {
        PasswordHash hash = Argon2.hash(PASSWORD, new Random(1));

        assertThat(hash.fits(Password.typed("correct horse"))).isTrue();
        assertThat(hash.fits(Password.typed("correct horsf"))).isFalse();
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
    }

    @Test
    void hashesOfOtherProgramsAreUnderstood() {
        // From the tests of the reference implementation of Argon2.
        PasswordHash hash = PasswordHash.parse("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hash.fits(Password.typed("password"))).isTrue();
        assertThat(hash.fits(Password.typed("Password"))).isFalse();
    }

    @Test
    void everyAccountHasItsOwnSalt() {
        Random random = new Random(1);

        assertThat(Argon2.hash(PASSWORD, random)).isNotEqualTo(Argon2.hash(PASSWORD, random));
    }

    @Test
    void aPasswordIsTheSameFromEveryKeyboard() {
        assertThat(Argon2.hash(Password.chosen("cafe\u0301 and cafe\u0301"), new Random(1))
                .fits(Password.typed("café and café"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=999,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=1,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"})
    void whatIsNoHashOrWouldCostTooMuchIsRefused(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewPasswordHasTenCharactersAtLeast() {
        assertThatThrownBy(() -> Password.chosen("123456789")).hasMessageContaining("at least 10");
        assertThatThrownBy(() -> Password.typed("x".repeat(257))).hasMessageContaining("at most 256");
    }

    @Test
    void neitherPasswordNorHashIsEverShown() {
        PasswordHash hash = Argon2.hash(PASSWORD, new Random(1));

        assertThat(PASSWORD + " " + hash).doesNotContain("horse", "argon2id$");
    }
}
