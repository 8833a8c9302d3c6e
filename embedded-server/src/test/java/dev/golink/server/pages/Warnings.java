package dev.golink.server.pages;

import dev.golink.browser.BrowserTab;

/** The browser's own page that warns about a certificate. */
public final class Warnings {
    private Warnings() {}

    /** Goes on to the page in spite of the warning, as a person does, and waits until the page is there. */
    public static void clickThrough(BrowserTab tab) {
        tab.awaitTrue("document.querySelector('#details-button') !== null");
        tab.click("#details-button");
        tab.awaitTrue("document.querySelector('#proceed-link')?.offsetParent != null");
        tab.click("#proceed-link");
        tab.awaitTrue("location.protocol === 'https:' && document.readyState === 'complete'");
    }
}
