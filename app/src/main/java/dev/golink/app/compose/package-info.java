/** What is written before it is sent: data for applications on phones, reasons of disconnecting, messages to operators. */
package dev.golink.app.compose;
