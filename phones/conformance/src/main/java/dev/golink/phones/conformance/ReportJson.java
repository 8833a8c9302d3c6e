package dev.golink.phones.conformance;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes reports as JSON, for programs. Stateless; any thread may call it. */
public final class ReportJson {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ReportJson() {}

    /** The report as one JSON object on several lines. */
    public static String of(Report report) {
        JsonObject object = new JsonObject();
        object.addProperty("subject", report.subject());
        object.addProperty("conformant", report.isConformant());
        object.addProperty("passed", report.passed());
        object.addProperty("failed", report.failed());
        object.addProperty("skipped", report.skipped());
        JsonArray checks = new JsonArray();
        report.findings().forEach(finding -> checks.add(check(finding)));
        object.add("checks", checks);
        return GSON.toJson(object);
    }

    private static JsonObject check(Finding finding) {
        JsonObject object = new JsonObject();
        object.addProperty("name", finding.rule().name());
        switch (finding.verdict()) {
            case Verdict.Passed() -> object.addProperty("verdict", "passed");
            case Verdict.Failed(String seen) -> {
                object.addProperty("verdict", "failed");
                object.addProperty("seen", seen);
            }
            case Verdict.Skipped(String why) -> {
                object.addProperty("verdict", "skipped");
                object.addProperty("why", why);
            }
        }
        object.addProperty("says", finding.rule().says());
        object.addProperty("section", finding.rule().section());
        return object;
    }
}
