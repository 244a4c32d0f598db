package dev.signalbox.example;

import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.Deliveries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.htmlunit.FormEncodingType;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.util.NameValuePair;
import org.jspecify.annotations.Nullable;

/**
 * The application as its users see it: in a browser, with scripts switched off. An administrator has another browser.
 */
public final class Site {

    static final String PASSWORD = "correct horse";

    private final WebClient browser;
    private final WebClient administrator;
    private final String address;
    private final @Nullable Deliveries deliveries;

    /** A site that runs elsewhere. */
    Site(WebClient browser, WebClient administrator, String address) {
        this(browser, administrator, address, null);
    }

    /** @param deliveries those of the site, if the test awaits mails */
    Site(WebClient browser, WebClient administrator, String address, @Nullable Deliveries deliveries) {
        this.browser = browser;
        this.administrator = administrator;
        this.address = address;
        this.deliveries = deliveries;
        for (WebClient each : List.of(browser, administrator)) {
            each.getOptions().setJavaScriptEnabled(false);
            // HtmlUnit does not understand all of Pico's CSS, and says so at length.
            each.getOptions().setCssEnabled(false);
            each.getOptions().setThrowExceptionOnFailingStatusCode(false);
        }
    }

    public void forgetLogins() {
        browser.getCookieManager().clearCookies();
        administrator.getCookieManager().clearCookies();
    }

    public HtmlPage open(String path) {
        return open(browser, path);
    }

    /** A page as an administrator sees it. */
    public HtmlPage openAsAdministrator(String path) {
        HtmlPage page = open(administrator, path);
        if (page.getUrl().getPath().equals("/login")) {
            logIn(page, "admin@example.com", "secret");
            page = open(administrator, path);
        }
        return page;
    }

    private HtmlPage open(WebClient client, String path) {
        try {
            return client.getPage(address + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for something that need not be a page. */
    Page get(String path) {
        try {
            return browser.getPage(address + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status(String path) {
        return get(path).getWebResponse().getStatusCode();
    }

    byte[] bytes(String path) {
        try (InputStream content = get(path).getWebResponse().getContentAsStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends something that no page of the application would send. */
    Page post(String path, String body) {
        return post(path, request -> {
            request.setAdditionalHeader("Content-Type", "application/x-www-form-urlencoded");
            request.setRequestBody(body);
        });
    }

    /** The same as forms with files are sent. */
    Page upload(String path, NameValuePair... fields) {
        return post(path, request -> {
            request.setEncodingType(FormEncodingType.MULTIPART);
            request.setRequestParameters(List.of(fields));
        });
    }

    private Page post(String path, Consumer<WebRequest> body) {
        try {
            WebRequest request = new WebRequest(new URL(address + path), HttpMethod.POST);
            body.accept(request);
            return browser.getPage(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends something that no form would send, but with the token of a page. */
    Page send(String path, String body) {
        return post(path, body + "&_csrf=" + field(open("/login"), "_csrf").getValue());
    }

    HtmlPage logIn(String email) {
        return logIn(email, PASSWORD);
    }

    HtmlPage logIn(String email, String password) {
        return logIn(open("/login"), email, password);
    }

    HtmlPage logIn(HtmlPage page, String email, String password) {
        field(page, "username").setValue(email);
        field(page, "password").setValue(password);
        return click(page, "main//button", "Log in");
    }

    /** Fills in the registration form and sends it. */
    HtmlPage register(String username, String email, String firstName, String lastName) {
        HtmlPage page = open("/register");
        fill(page, username, email, firstName, lastName);
        return press(page, "Register");
    }

    /** Fills in what a registration needs. */
    void fill(HtmlPage page, String username, String email, String firstName, String lastName) {
        field(page, "username").setValue(username);
        field(page, "email").setValue(email);
        field(page, "firstName").setValue(firstName);
        field(page, "lastName").setValue(lastName);
        field(page, "password").setValue(PASSWORD);
    }

    /** Ticks or unticks the only box in a part of the page. */
    void tick(HtmlPage page, String part) {
        HtmlCheckBoxInput box = page.getFirstByXPath(part + "//input[@type = 'checkbox']");
        box.setChecked(!box.isChecked());
    }

    void choose(HtmlPage page, String name, String option) {
        HtmlSelect select = page.getElementByName(name);
        select.setSelectedAttribute(select.getOptionByText(option), true);
    }

    String chosen(HtmlPage page, String name) {
        HtmlSelect select = page.getElementByName(name);
        return select.getSelectedOptions().get(0).getText();
    }

    HtmlPage press(HtmlPage page, String button) {
        return click(page, "button", button);
    }

    HtmlPage follow(HtmlPage page, String link) {
        return click(page, "a", link);
    }

    HtmlInput field(HtmlPage page, String name) {
        return page.getElementByName(name);
    }

    /** What the page says is wrong with a field; nothing if it is right. */
    List<String> mistakes(HtmlPage page, String field) {
        String list = page.getElementByName(field).getAttribute("aria-describedby");
        return list.isEmpty() ? List.of() : texts(page.getByXPath("//*[@id = '" + list + "']/li"));
    }

    /** Deletes profiles as administrators do. */
    HtmlPage deleteProfiles(String... usernames) {
        HtmlPage page = openAsAdministrator("/admin/profiles");
        for (String username : usernames) {
            tick(page, "//tr[td//a = '" + username + "']");
        }
        return press(page, "Delete the chosen profiles");
    }

    /** What administrators see of a user: user name, e-mail, first name, last name; nothing if there is none. */
    List<String> user(String username) {
        return card(username, "User");
    }

    /**
     * What administrators see of a user's profile: user name, e-mail, first name, type and what else there is; nothing
     * if there is none.
     */
    List<String> profile(String username) {
        return card(username, "Profile");
    }

    private List<String> card(String username, String half) {
        return texts(openAsAdministrator("/admin/users")
                .getByXPath("//article[.//dd = '" + username + "']//div[h3 = '" + half + "']//dd"));
    }

    /**
     * The texts of the mails in the outbox, which administrators see, that were sent to an address. Waits until all are
     * sent.
     */
    List<String> mailsTo(String email) {
        awaitMails();
        return texts(openAsAdministrator("/outbox").getByXPath("//article[header//span = '" + email + "']/p"));
    }

    /** Waits until the durable receivers of mails are called, whether they succeed or not. */
    void awaitMails() {
        Deliveries awaited = Objects.requireNonNull(deliveries);
        await().until(() -> awaited.backlog().size() == 0);
    }

    /** The lines of the audit trail about a user, latest first. */
    List<String> audit(String person) {
        return texts(openAsAdministrator("/admin/audit")
                .getByXPath("//table[@id = 'lines']//tr[td[2] = '" + person + "']/td[3]"));
    }

    private static HtmlPage click(HtmlPage page, String element, String label) {
        List<HtmlElement> found = page.getByXPath("//" + element + "[normalize-space() = '" + label + "']");
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " times \"" + label + "\" on: " + page.asNormalizedText());
        }
        try {
            return found.get(0).click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(List<? extends DomNode> nodes) {
        return nodes.stream().map(DomNode::asNormalizedText).toList();
    }
}
