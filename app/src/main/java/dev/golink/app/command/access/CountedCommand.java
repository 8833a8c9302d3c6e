package dev.golink.app.command.access;

import com.google.gson.JsonObject;

import dev.golink.app.command.server.ServerCommand;
import dev.golink.server.fleet.access.AccessAnswer;

/** A command whose result is a number. */
abstract class CountedCommand extends ServerCommand {
    /** Prints how many it was about. */
    final void count(String what, AccessAnswer answer) {
        int count = answer instanceof AccessAnswer.Done(int number) ? number : 0;
        if (isJson()) {
            JsonObject object = new JsonObject();
            object.addProperty("count", count);
            print(object);
        } else {
            say(count + " " + what + ".");
        }
    }
}
