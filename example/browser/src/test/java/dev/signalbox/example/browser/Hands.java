package dev.signalbox.example.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** How a user operates a page. */
interface Hands {

    void press(Locator button);

    void follow(Locator link);

    void fill(Locator field, String text);

    void choose(Locator select, String option);

    void upload(Locator field, FilePayload file);

    /** With a mouse and a keyboard. */
    record Two() implements Hands {

        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void follow(Locator link) {
            link.click();
        }

        @Override
        public void fill(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void choose(Locator select, String option) {
            select.selectOption(option);
        }

        @Override
        public void upload(Locator field, FilePayload file) {
            field.setInputFiles(file);
        }
    }

    /** With nothing but a keyboard, so it must be seen at each step where one is. */
    record OnKeys() implements Hands {

        private static final int FAR = 200;

        /**
         * Whether what has the focus looks different without it; asked once of each, because it moves the focus away
         * and back.
         */
        private static final String FOCUS_IS_SEEN = """
                () => {
                  const element = document.activeElement;
                  if (element === document.body || element.seen) return true;
                  element.seen = true;
                  const look = () => {
                    const style = getComputedStyle(element);
                    return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor].join();
                  };
                  const focused = look();
                  element.blur();
                  const blurred = look();
                  element.focus();
                  const box = element.getBoundingClientRect();
                  return focused !== blurred && box.left >= 0 && box.bottom > 0 && box.top < innerHeight;
                }""";

        @Override
        public void press(Locator button) {
            reach(button).press("Space");
        }

        @Override
        public void follow(Locator link) {
            reach(link).press("Enter");
        }

        @Override
        public void fill(Locator field, String text) {
            reach(field).type(text);
        }

        /** A list goes to the option whose first letters are typed. */
        @Override
        public void choose(Locator select, String option) {
            reach(select).type(option);
        }

        @Override
        public void upload(Locator field, FilePayload file) {
            // From now on, for the browser is told of a wait without waiting for it to hear.
            field.page().onFileChooser(chooser -> {});
            Keyboard keyboard = reach(field);
            FileChooser chooser = field.page().waitForFileChooser(() -> keyboard.press("Enter"));
            chooser.setFiles(file);
        }

        private static Keyboard reach(Locator target) {
            target.waitFor();
            Keyboard keyboard = target.page().keyboard();
            for (int steps = 0; steps < FAR; steps++) {
                if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                    return keyboard;
                }
                keyboard.press("Tab");
                assertThat(target.page().evaluate(FOCUS_IS_SEEN))
                        .as(() -> "the focus is seen on "
                                + target.page().evaluate("() => document.activeElement.outerHTML"))
                        .isEqualTo(true);
            }
            throw new AssertionError("The Tab key does not lead to " + target);
        }
    }
}
