package dev.golink.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.golink.server.certificate.Pin;
import dev.golink.ui.texts.Texts;

/** Links that open a server, as web pages and people write them. */
class ConsoleLinkTest {
    @ParameterizedTest
    @CsvSource({"golink://lab.example:8080, ws://lab.example:8080", "golink://lab.example, ws://lab.example:8080",
        "golink://lab.example/, ws://lab.example:8080", "GoLink://LAB.example:80, ws://lab.example:80",
        "golink://192.0.2.7:1, ws://192.0.2.7:1", "golink://[2001:db8::7]:65535, ws://[2001:db8::7]:65535",
        "golink://[::1], ws://[::1]:8080", "golink://lab_server, ws://lab_server:8080",
        "golink://müller.example, ws://xn--mller-kva.example:8080",
        // A Cyrillic letter that looks like an English one becomes visible.
        "golink://l\u0430b.example, ws://xn--lb-7kc.example:8080"})
    void aLinkNamesAServer(String link, URI server) throws InvalidLink {
        assertThat(ConsoleLink.parse(link).server()).isEqualTo(server);
        assertThat(ConsoleLink.parse(link).ignored()).isEmpty();
    }

    @Test
    void unknownPartsAreNamedWithoutTheirValues() throws InvalidLink {
        ConsoleLink link = ConsoleLink.parse("golink://lab/secret1?pair=secret2&pinned=secret3&secret 4=5&=#secret6");

        assertThat(link.server()).isEqualTo(URI.create("ws://lab:8080"));
        assertThat(link.ignored()).containsExactly("path", "pair", "pinned", "another part", "another part",
                "fragment");
    }

    @ParameterizedTest
    @CsvSource({"golink:lab.example, FORM", "golink:/lab.example, FORM", "ws://lab.example, FORM", "'', FORM",
        "golink://, HOST", "golink://:8080, HOST", "golink:///lab, HOST", "golink://lab example, HOST",
        "golink://[::1, HOST", "golink://[zz], HOST", "golink://lab%41, HOST", "golink://%6cab, HOST",
        "golink://lab:0, PORT", "golink://lab:65536, PORT", "golink://lab:, PORT", "golink://lab:http, PORT",
        "golink://lab:-1, PORT", "golink://lab:8080:1, PORT", "golink://lab.example@evil.example, USER",
        "golink://anna:secret@lab, USER", "golink://lab?pin=, PIN", "golink://lab?pin=secret, PIN"})
    void whatIsWrongWithALinkIsNamed(String link, InvalidLink.Reason reason) {
        assertThat(wrong(link).reason()).isEqualTo(reason);
    }

    @Test
    void aLinkWithPinsIsEncrypted() throws InvalidLink {
        Pin one = new Pin("A".repeat(43));
        Pin other = new Pin("r0ZFXhhMCm5EuYzqhIWzWk6cS-m8Lk2Vqn1XbPj2t2k");

        ConsoleLink link = ConsoleLink.parse("golink://Lab?pair=12&pin=" + one + "," + other);

        assertThat(link.server()).isEqualTo(URI.create("wss://lab:8080"));
        assertThat(link.pins()).containsExactly(one, other);
        assertThat(link.ignored()).containsExactly("pair");
    }

    @Test
    void aLinkThatIsTooLongIsRefusedAndShownInPart() {
        InvalidLink wrong = wrong("golink://" + "a".repeat(3000));

        assertThat(wrong.reason()).isEqualTo(InvalidLink.Reason.TOO_LONG);
        assertThat(wrong.text(Texts.of(Locale.ENGLISH))).hasSizeLessThan(200);
    }

    @Test
    void theSentenceShowsTheLinkWithoutValuesAndControlCharacters() {
        assertThat(wrong("golink://lab:0\u202e\u0007?pin=secret").text(Texts.of(Locale.ENGLISH)))
                .isEqualTo("The link “golink://lab:0\uFFFD\uFFFD” has a port that is not a number from 1 to 65535.");
        for (InvalidLink.Reason reason : InvalidLink.Reason.values()) {
            assertThat(new InvalidLink(reason, "golink://lab").text(Texts.of(Locale.SIMPLIFIED_CHINESE)))
                    .contains("golink://lab", "链接");
        }
    }

    private static InvalidLink wrong(String link) {
        return catchThrowableOfType(InvalidLink.class, () -> ConsoleLink.parse(link));
    }
}
