/** A command as it is shown, whom it is for, who is left out, and what is asked before. */
package dev.golink.app.runs.question;
