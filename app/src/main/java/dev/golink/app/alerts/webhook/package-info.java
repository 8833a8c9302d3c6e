/** Sends alerts to the operator's own server, without ever blocking the window. */
package dev.golink.app.alerts.webhook;
