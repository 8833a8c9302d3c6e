package dev.golink.phones.adb.real;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests with the real adb, with a line that says why, where there is none. */
final class RealAdbExtension implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return RealAdb.missing().map(reason -> {
            if (context.getTestMethod().isEmpty()) {
                System.out.println("Skipped " + context.getDisplayName() + ", which needs the real adb. " + reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }).orElseGet(() -> ConditionEvaluationResult.enabled("The real adb is there."));
    }
}
