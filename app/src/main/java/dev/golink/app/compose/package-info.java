/**
 * Texts that the operator writes before sending: data for applications on phones, reasons for disconnecting, messages
 * to operators.
 */
package dev.golink.app.compose;
