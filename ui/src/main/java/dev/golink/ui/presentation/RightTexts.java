package dev.golink.ui.presentation;

import dev.golink.server.access.right.Right;
import dev.golink.ui.texts.Texts;

/** Names the rights of operators. */
public final class RightTexts {
    private RightTexts() {}

    /** The name of a right. */
    public static String of(Right right, Texts texts) {
        return texts.text(switch (right) {
            case SEE -> "right.see";
            case WATCH -> "right.watch";
            case SHARE -> "right.share";
            case MESSAGE -> "right.message";
            case CONTROL -> "right.control";
            case APPS -> "right.apps";
            case FILES -> "right.files";
            case POWER -> "right.power";
            case SHELL -> "right.shell";
            case TASKS -> "right.tasks";
            case EDIT -> "right.edit";
            case ADMIT -> "right.admit";
            case AUDIT -> "right.audit";
            case ADMIN -> "right.admin";
        });
    }
}
