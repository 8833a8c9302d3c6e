/** The page of the preferences about access: settings, operators, and what lets clients in. */
package dev.golink.app.access.pages;
