/** What is checked of everything that a phone says. */
package dev.golink.phones.conformance.phone.rules;
