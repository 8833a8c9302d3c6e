/** What the operator sees of gestures on a picture: where they are, and what came of them. */
package dev.golink.screens.input.echo;
