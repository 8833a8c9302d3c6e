/** All that is known of the selected phones. */
package dev.golink.app.details;
