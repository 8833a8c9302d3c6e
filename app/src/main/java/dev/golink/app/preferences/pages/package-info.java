/** The pages of the preferences window. */
package dev.golink.app.preferences.pages;
