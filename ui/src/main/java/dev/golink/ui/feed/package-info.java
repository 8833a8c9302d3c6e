/** The one crossing from the fleet's threads to the window's thread, and the little else that belongs to that thread. */
package dev.golink.ui.feed;
