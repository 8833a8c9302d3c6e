/** What the operator chose: how the console looks, when it asks, and how it starts. Each choice holds at once. */
package dev.golink.app.preferences;
