/** What the console measures by and tells moments by. */
package dev.golink.ui.time;
