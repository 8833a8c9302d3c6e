package dev.golink.browser;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** One tab of a {@link Browser}. */
public final class BrowserTab implements AutoCloseable {

    private static final int WAIT_MS = 20_000;
    private static final int LOOK_AGAIN_MS = 50;
    /** How often a page may be replaced by another one while something is waited for. */
    private static final int MOST_PAGES = 10;
    /** How the browser says that the page, in which something ran, is not there any more. */
    private static final Pattern PAGE_IS_GONE = Pattern.compile("navigated|context was destroyed|find context");

    private final DevTools devTools;
    private final String target;
    private final String session;

    BrowserTab(DevTools devTools, String target, String session) {
        this.devTools = devTools;
        this.target = target;
        this.session = session;
    }

    /** Calls a method of the DevTools protocol on this page. */
    public JsonObject call(String method, JsonObject parameters) {
        return devTools.call(session, method, parameters);
    }

    /**
     * Runs JavaScript in the page, and waits for the promise if the result is one.
     *
     * @return the value as JSON; JSON null when there is none
     * @throws IllegalStateException when the script throws
     */
    public JsonElement evaluate(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("awaitPromise", true);
        parameters.addProperty("returnByValue", true);
        JsonObject answer = call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /**
     * Waits inside the page until the expression is true; fails after 20 seconds. The page may be replaced by another one
     * meanwhile.
     */
    public void awaitTrue(String expression) {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            try {
                awaitTrueInThisPage(expression);
                return;
            } catch (IllegalStateException e) {
                if (!PAGE_IS_GONE.matcher(String.valueOf(e.getMessage())).find()) {
                    throw e;
                }
            }
        }
        throw new AssertionError("The tab went from page to page, and this never became true: " + expression);
    }

    private void awaitTrueInThisPage(String expression) {
        JsonElement came = evaluate(String.format(Locale.ROOT, """
                new Promise((done) => {
                  const end = Date.now() + %d;
                  const look = () => {
                    if (%s) done(true);
                    else if (Date.now() > end) done(false);
                    else setTimeout(look, %d);
                  };
                  look();
                })""", WAIT_MS, expression, LOOK_AGAIN_MS));
        if (!came.getAsBoolean()) {
            throw new AssertionError("This never became true: " + expression + "\nThe page shows:\n" + text());
        }
    }

    /** The text that the page shows. */
    public String text() {
        return evaluate("document.body.innerText").getAsString();
    }

    /** Clicks the middle of an element with the mouse. The browser treats this as an action of the user. */
    public void click(String selector) {
        JsonObject middle = evaluate(String.format(Locale.ROOT, """
                (() => {
                  const element = document.querySelector('%s');
                  element.scrollIntoView({ block: 'center', behavior: 'instant' });
                  const box = element.getBoundingClientRect();
                  if (box.width === 0) throw new Error('%s is not visible');
                  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
                })()""", selector, selector)).getAsJsonObject();
        for (String type : new String[]{"mousePressed", "mouseReleased"}) {
            JsonObject event = middle.deepCopy();
            event.addProperty("type", type);
            event.addProperty("button", "left");
            event.addProperty("clickCount", 1);
            call("Input.dispatchMouseEvent", event);
        }
    }

    /** Enters text into the focused element. */
    public void type(String text) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("text", text);
        call("Input.insertText", parameters);
    }

    /** Makes this the visible tab. The other tabs of its window become hidden. */
    public void bringToFront() {
        call("Page.bringToFront", new JsonObject());
    }

    /** A screenshot of the visible part of the page, as PNG. */
    public byte[] screenshot() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("format", "png");
        return Base64.getDecoder().decode(call("Page.captureScreenshot", parameters).get("data").getAsString());
    }

    @Override
    public void close() {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("targetId", target);
        devTools.call("Target.closeTarget", parameters);
    }
}
