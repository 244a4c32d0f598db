package dev.signalbox.example.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/** A user at a browser, who finds elements by their labels. */
final class Visitor {

    static final String PASSWORD = "correct horse";

    /** In milliseconds; long enough for a computer that has other things to do. */
    private static final int PATIENCE = 10_000;

    private final Page page;
    private final Hands hands;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Page page, Hands hands) {
        this.page = page;
        this.hands = hands;
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    Visitor(Page page) {
        this(page, new Hands.Two());
    }

    /** What the browser complains of, but for pages that are errors: those are meant to be. */
    private void hear(ConsoleMessage said) {
        if ("error".equals(said.type()) && !said.location().startsWith(page.url())) {
            complaints.add(said.text() + " " + said.location());
        }
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Fails if the page does not look well. */
    void look(String name) {
        Looks.check(page, name);
        assertThat(complaints).isEmpty();
    }

    Visitor logIn(String email, String password) {
        open("/login");
        fill("E-mail", email);
        fill("Password", password);
        pressInMain("Log in");
        assertThat(button("Log out")).isVisible();
        return this;
    }

    Visitor logInAsAdministrator() {
        return logIn("admin@example.com", "signalbox");
    }

    void fill(String label, String text) {
        hands.fill(field(label), text);
    }

    void choose(String label, String option) {
        hands.choose(field(label), option);
    }

    void check(String label) {
        field(label).check();
    }

    void upload(String label, FilePayload file) {
        hands.upload(field(label), file);
    }

    void press(String button) {
        hands.press(button(button));
    }

    /** Where the navigation has something of the same name. */
    void pressInMain(String button) {
        hands.press(main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    void follow(String link) {
        hands.follow(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator main() {
        return page.locator("main");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void sees(String text) {
        assertThat(main()).containsText(text);
    }

    /** Registers many people, with one page for all. */
    void registerPeople(int many) {
        open("/register");
        String token = main().locator("[name=_csrf]").inputValue();
        for (int number = 10; number < 10 + many; number++) {
            FormData form = FormData.create()
                    .set("_csrf", token)
                    .set("username", "person" + number)
                    .set("email", "person" + number + "@example.org")
                    .set("firstName", "Person")
                    .set("lastName", "Number " + number)
                    .set("password", PASSWORD);
            RequestOptions options = RequestOptions.create().setForm(form).setMaxRedirects(0);
            assertThat(page.request().post("/register", options).status()).isEqualTo(302);
        }
    }
}
