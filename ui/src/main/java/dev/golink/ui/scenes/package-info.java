/**
 * What every window of the console needs: an end for what its views listen to, small windows beside the large one, a button
 * that closes.
 */
package dev.golink.ui.scenes;
