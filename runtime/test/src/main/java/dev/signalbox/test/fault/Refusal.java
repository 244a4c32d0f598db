package dev.signalbox.test.fault;

import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails in place of the runs, if there are more than the limit. */
record Refusal(String reason) implements BeforeEachCallback, BeforeClassTemplateInvocationCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        throw new ExtensionConfigurationException(reason);
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        throw new ExtensionConfigurationException(reason);
    }
}
