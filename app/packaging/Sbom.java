import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The list of the program's parts for tools that look for known faults (a software bill of materials, in CycloneDX's
 * form). The build's plugin lists what comes from Maven. This adds the Java runtime, which is that of the build, and
 * FFmpeg and SQLite themselves: Maven knows only their Java bindings, which have other licences.
 */
class Sbom {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * Writes the list. A build without a network has none, because the plugin needs one: then nothing is written.
     *
     * @param listed what the plugin wrote
     */
    static void write(Path listed, Path to) throws IOException {
        if (!Files.exists(listed)) {
            System.out.println("No list of the program's parts (SBOM): Maven makes it only with a network.");
            return;
        }
        JsonObject sbom = JSON.fromJson(Files.readString(listed), JsonObject.class);
        JsonArray parts = sbom.getAsJsonArray("components");
        String ffmpeg = versionOf("pkg:maven/org.bytedeco/ffmpeg@", parts).replaceFirst("-.*", "");
        parts.add(part("library", "ffmpeg", ffmpeg, "FFmpeg", "LGPL-3.0-or-later"));
        String sqlite = versionOf("pkg:maven/org.xerial/sqlite-jdbc@", parts).replaceFirst("\\.\\d+$", "");
        parts.add(part("library", "sqlite", sqlite, "SQLite", "blessing"));
        parts.add(part("platform", "openjdk", System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"), "GPL-2.0-only WITH Classpath-exception-2.0"));
        Files.writeString(to, JSON.toJson(sbom) + "\n");
    }

    private static String versionOf(String address, JsonArray parts) {
        return parts.asList().stream().map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("purl").getAsString().startsWith(address))
                .map(one -> one.get("version").getAsString()).findFirst().orElseThrow();
    }

    private static JsonObject part(String type, String name, String version, String publisher, String licence) {
        JsonObject part = new JsonObject();
        part.addProperty("type", type);
        part.addProperty("bom-ref", "pkg:generic/" + name + "@" + version.replace("+", "%2B"));
        part.addProperty("publisher", publisher);
        part.addProperty("name", name);
        part.addProperty("version", version);
        JsonObject expression = new JsonObject();
        expression.addProperty("expression", licence);
        JsonArray licences = new JsonArray();
        licences.add(expression);
        part.add("licenses", licences);
        part.addProperty("purl", part.get("bom-ref").getAsString());
        return part;
    }
}
