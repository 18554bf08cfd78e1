package ma.ghorfa.testing;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a picture of the page on which a browser test failed, beside the other screenshots. */
final class PhotographOfFailure implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        if (test.getExecutionException().isPresent() && test.getTestInstance().orElseThrow() instanceof BrowserTest browser) {
            browser.photographFailure(test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName());
        }
    }
}
