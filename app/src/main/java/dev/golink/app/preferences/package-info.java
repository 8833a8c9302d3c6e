/**
 * The operator's preferences: how the console looks, when it asks, and how it starts. Changes to the start take effect
 * at the next start, all others at once.
 */
package dev.golink.app.preferences;
