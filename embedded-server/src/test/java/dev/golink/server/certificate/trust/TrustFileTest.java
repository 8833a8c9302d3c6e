package dev.golink.server.certificate.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import dev.golink.server.certificate.Fingerprint;
import dev.golink.server.certificate.issue.Issuer;
import dev.golink.server.network.SampleNames;

/** The files by which systems are told to trust the CA. */
class TrustFileTest {
    private final X509Certificate ca = new Issuer().newCa(SampleNames.computer("<Anna's> & Co"), Instant.now())
            .certificate();

    @Test
    void theCertificateIsDer() throws Exception {
        TrustFile file = TrustFile.certificate(ca);

        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(
                file.content()))).isEqualTo(ca);
        assertThat(file.mediaType()).isEqualTo("application/x-x509-ca-cert");
        assertThat(file.name()).endsWith(".crt");
    }

    @Test
    void theProfileIsAPropertyListWithTheCertificate() throws Exception {
        TrustFile file = TrustFile.appleProfile(ca);

        Map<String, Element> profile = dictionary(parsed(file.content()));
        Map<String, Element> payload = dictionary(
                (Element) profile.get("PayloadContent").getElementsByTagName("dict").item(0));

        assertThat(file.mediaType()).isEqualTo("application/x-apple-aspen-config");
        assertThat(profile.get("PayloadType").getTextContent()).isEqualTo("Configuration");
        assertThat(profile.get("PayloadDisplayName").getTextContent()).startsWith("GoLink CA of <Anna's> & Co (");
        assertThat(profile.get("PayloadDescription").getTextContent()).contains(Fingerprint.of(ca).text());
        assertThat(payload.get("PayloadType").getTextContent()).isEqualTo("com.apple.security.root");
        assertThat(Base64.getDecoder().decode(payload.get("PayloadContent").getTextContent()))
                .isEqualTo(ca.getEncoded());
        assertThat(profile.get("PayloadUUID").getTextContent()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}")
                .isNotEqualTo(payload.get("PayloadUUID").getTextContent());
    }

    @Test
    void theSameCaHasTheSameProfileAndAnotherCaAnother() {
        X509Certificate other = new Issuer().newCa(SampleNames.computer("lab-pc"), Instant.now()).certificate();

        assertThat(TrustFile.appleProfile(ca).content()).isEqualTo(TrustFile.appleProfile(ca).content());
        assertThat(id(TrustFile.appleProfile(other))).isNotEqualTo(id(TrustFile.appleProfile(ca)));
    }

    private static String id(TrustFile file) {
        return new String(file.content(), StandardCharsets.UTF_8).replaceFirst("(?s).*?dev\\.golink\\.ca\\.([^<]+).*",
                "$1");
    }

    private static Element parsed(byte[] xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new ByteArrayInputStream(new byte[0]))); // no download
        return (Element) builder.parse(new ByteArrayInputStream(xml)).getDocumentElement()
                .getElementsByTagName("dict").item(0);
    }

    private static Map<String, Element> dictionary(Element dict) {
        Map<String, Element> values = new LinkedHashMap<>();
        NodeList children = dict.getChildNodes();
        String key = "";
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                if (element.getTagName().equals("key")) {
                    key = element.getTextContent();
                } else {
                    values.put(key, element);
                }
            }
        }
        return values;
    }
}
