/** What the checks of phones and the checks of servers share: rules, findings and reports. */
package dev.golink.phones.conformance;
