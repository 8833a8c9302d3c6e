/** The rules for notices: which are shown, about which phones, which sound, and the quiet mode. */
package dev.golink.app.notices.rules;
