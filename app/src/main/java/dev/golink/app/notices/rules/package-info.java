/** What the operator wants to be told, of which phones, how loudly, and when not. */
package dev.golink.app.notices.rules;
