/** What every window of the console needs: an end for what its views listen to, and small windows beside the large one. */
package dev.golink.app.scenes;
