package dev.golink.phones.adb.real;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests with the real adb, with a line that says why, where there is none. The others may wait long, since they start
 * many programs on a computer that may be busy.
 */
final class RealAdbExtension implements ExecutionCondition, BeforeAllCallback {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return RealAdb.missing().map(reason -> {
            if (context.getTestMethod().isEmpty()) {
                System.out.println("Skipped " + context.getDisplayName() + ", which needs the real adb. " + reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }).orElseGet(() -> ConditionEvaluationResult.enabled("The real adb is there."));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }
}
