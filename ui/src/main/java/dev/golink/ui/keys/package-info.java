/** The keys of the console's windows. */
package dev.golink.ui.keys;
