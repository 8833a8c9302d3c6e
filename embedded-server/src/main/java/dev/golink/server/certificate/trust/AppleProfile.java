package dev.golink.server.certificate.trust;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

import dev.golink.server.certificate.CaName;
import dev.golink.server.certificate.Fingerprint;

/**
 * A configuration profile for Apple's systems, an XML property list. Its identifiers come from the CA, so that the same
 * CA replaces its own profile and another CA has another profile.
 */
final class AppleProfile {
    private AppleProfile() {}

    static byte[] of(X509Certificate ca) {
        String fingerprint = Fingerprint.of(ca).text();
        String profile = id("profile", fingerprint);
        String payload = id("certificate", fingerprint);
        String base64 = Base64.getEncoder().encodeToString(TrustFile.encoded(ca));
        return String.format(Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>PayloadType</key><string>Configuration</string>
                  <key>PayloadVersion</key><integer>1</integer>
                  <key>PayloadIdentifier</key><string>dev.golink.ca.%1$s</string>
                  <key>PayloadUUID</key><string>%1$s</string>
                  <key>PayloadDisplayName</key><string>%3$s</string>
                  <key>PayloadDescription</key><string>SHA-256: %4$s</string>
                  <key>PayloadRemovalDisallowed</key><false/>
                  <key>PayloadContent</key>
                  <array>
                    <dict>
                      <key>PayloadType</key><string>com.apple.security.root</string>
                      <key>PayloadVersion</key><integer>1</integer>
                      <key>PayloadIdentifier</key><string>dev.golink.ca.%1$s.certificate</string>
                      <key>PayloadUUID</key><string>%2$s</string>
                      <key>PayloadDisplayName</key><string>%3$s</string>
                      <key>PayloadCertificateFileName</key><string>golink-ca.crt</string>
                      <key>PayloadContent</key><data>%5$s</data>
                    </dict>
                  </array>
                </dict>
                </plist>
                """, profile, payload, CaName.of(ca).markup(), fingerprint, base64).getBytes(StandardCharsets.UTF_8);
    }

    private static String id(String what, String fingerprint) {
        byte[] name = ("golink " + what + " " + fingerprint).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT);
    }
}
