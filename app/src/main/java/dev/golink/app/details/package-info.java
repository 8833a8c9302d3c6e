/** The details pane, with all that is known of the selected phones. */
package dev.golink.app.details;
