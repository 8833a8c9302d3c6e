/** Finding phones: what was typed, what was clicked together, and which rows satisfy it. */
package dev.golink.app.search;
