/** The page that connects phones by USB or Wi-Fi, and the hint that leads to it. */
package dev.golink.app.adb.page;
