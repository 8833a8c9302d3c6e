/** Sends alerts to a server of the operator's, without ever holding the window up. */
package dev.golink.app.alerts.webhook;
