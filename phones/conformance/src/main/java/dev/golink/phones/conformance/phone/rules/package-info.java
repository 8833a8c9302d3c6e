/** Rules for the messages and frames of phones. */
package dev.golink.phones.conformance.phone.rules;
