/** How a command is presented, which phones get it or are left out, and the question before it. */
package dev.golink.app.runs.question;
