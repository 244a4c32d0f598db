package dev.signalbox.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;

/** The application as its users see it: in a browser, with scripts switched off. */
final class Site {

    private final WebClient browser;
    private final String address;

    Site(WebClient browser, String address) {
        this.browser = browser;
        this.address = address;
        browser.getOptions().setJavaScriptEnabled(false);
        // HtmlUnit does not understand all of Pico's CSS, and says so at length.
        browser.getOptions().setCssEnabled(false);
        browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    HtmlPage open(String path) {
        try {
            return browser.getPage(address + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    }

    void choose(HtmlPage page, String name, String option) {
        HtmlSelect select = page.getElementByName(name);
        select.setSelectedAttribute(select.getOptionByText(option), true);
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
        String list = field(page, field).getAttribute("aria-describedby");
        return list.isEmpty() ? List.of() : texts(page.getByXPath("//*[@id = '" + list + "']/li"));
    }

    /** What the front page shows of a user: user name, e-mail, first name, last name; nothing if there is none. */
    List<String> user(String username) {
        return card(username, "User");
    }

    /** What the front page shows of a user's profile: user name, e-mail, first name, type and what else there is; nothing if there is none. */
    List<String> profile(String username) {
        return card(username, "Profile");
    }

    private List<String> card(String username, String half) {
        return texts(open("/").getByXPath("//article[.//dd = '" + username + "']//div[h3 = '" + half + "']//dd"));
    }

    /** The texts of the mails in the outbox that were sent to an address. */
    List<String> mailsTo(String email) {
        return texts(open("/outbox").getByXPath("//article[header//span = '" + email + "']/p"));
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
