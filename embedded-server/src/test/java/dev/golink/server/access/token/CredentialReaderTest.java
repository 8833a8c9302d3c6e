package dev.golink.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.access.token.Credential.Carrier;
import dev.golink.server.http.RequestHeaders;

class CredentialReaderTest {
    private static final String PHONE = "/goLink/phone/lab-07";

    private final TokenSecret secret = TokenSecret.random(new Random(1));

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void aProgramSendsItsTokenInTheHeaderAuthorization(String scheme) {
        assertThat(read("authorization", scheme + secret.text(), PHONE))
                .isInstanceOfSatisfying(Credential.Presented.class, presented -> {
                    assertThat(presented.secret().hash()).isEqualTo(secret.hash());
                    assertThat(presented.carrier()).isEqualTo(Carrier.HEADER);
                });
    }

    @Test
    void aPageSendsItsTokenBesideTheSubprotocol() {
        assertThat(read("sec-websocket-protocol", CredentialReader.SUBPROTOCOL + ", " + secret.text(), PHONE))
                .isInstanceOfSatisfying(Credential.Presented.class,
                        presented -> assertThat(presented.carrier()).isEqualTo(Carrier.SUBPROTOCOL));
    }

    @Test
    void aClientThatOnlyHasAnAddressHasItsTokenInThePath() {
        KeyPath path = KeyPath.of("/goLink/key/" + secret.text() + "/manager/%E6%93%8D?x=1");

        assertThat(path.target()).isEqualTo("/goLink/manager/%E6%93%8D?x=1");
        assertThat(CredentialReader.read(new RequestHeaders(Map.of()), path))
                .isInstanceOfSatisfying(Credential.Presented.class,
                        presented -> assertThat(presented.carrier()).isEqualTo(Carrier.PATH));
    }

    @Test
    void aRequestWithoutATokenHasNone() {
        assertThat(CredentialReader.read(new RequestHeaders(Map.of()), KeyPath.of(PHONE)))
                .isEqualTo(new Credential.None());
        assertThat(read("authorization", "Basic YWxhZGRpbjpvcGVu", PHONE)).isEqualTo(new Credential.None());
        assertThat(read("sec-websocket-protocol", "chat, superchat", PHONE)).isEqualTo(new Credential.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer abc", "bearer glk_short", "Bearer a b", "Bearer\tglk_x", "Bearer,",
                "Golink-Code", "Golink-Code 7K2M 9QXD", "golink-password !", "Golink-Other x"})
    void aTokenThatCanBeNoneIsNotIgnored(String value) {
        assertThat(read("authorization", value, PHONE)).isInstanceOf(Credential.Unusable.class);
    }

    @Test
    void somethingElseInTheTokensPlaceOfThePathIsNotIgnored() {
        assertThat(CredentialReader.read(new RequestHeaders(Map.of()), KeyPath.of("/goLink/key/x/phone/a")))
                .isInstanceOf(Credential.Unusable.class);
        assertThat(CredentialReader.read(new RequestHeaders(Map.of()), KeyPath.of("/goLink/key//phone/a")))
                .isInstanceOf(Credential.Unusable.class);
    }

    @Test
    void twoTokensInOneRequestAreRefused() {
        String other = TokenSecret.random(new Random(2)).text();
        RequestHeaders twice = new RequestHeaders(Map.of("authorization",
                List.of("Bearer " + secret.text(), "Bearer " + other)));

        assertThat(CredentialReader.read(twice, KeyPath.of(PHONE))).isInstanceOf(Credential.Unusable.class);
        assertThat(read("authorization", "Bearer " + secret.text(), "/goLink/key/" + other + "/phone/a"))
                .isInstanceOf(Credential.Unusable.class);
        assertThat(read("sec-websocket-protocol", secret.text() + "," + other, PHONE))
                .isInstanceOf(Credential.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/goLink/key/TOKEN/manager/a", "/goLink/key/TOKEN", "/goLink/key/TOKEN?x", "/elsewhere/TOKEN/a",
                "/goLink/phone/a?key=TOKEN"})
    void aPathIsPrintedWithoutItsToken(String target) {
        KeyPath path = KeyPath.of(target.replace("TOKEN", secret.text()));

        assertThat(path.printable()).contains("…").doesNotContain(secret.text().substring(4));
        assertThat(path).hasToString(path.printable());
    }

    @Test
    void whyATokenIsUnusableDoesNotQuoteIt() {
        assertThat(read("authorization", "Bearer glk_almost-a-secret", PHONE))
                .isInstanceOfSatisfying(Credential.Unusable.class,
                        unusable -> assertThat(unusable.why()).doesNotContain("almost"));
    }

    private static Credential read(String header, String value, String target) {
        return CredentialReader.read(new RequestHeaders(Map.of(header, List.of(value))), KeyPath.of(target));
    }
}
