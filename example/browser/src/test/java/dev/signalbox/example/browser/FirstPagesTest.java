package dev.signalbox.example.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the application looks like when it has just been started. */
@UsePlaywright(Chromium.class)
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstPagesTest {

    @Test
    @Order(1)
    void looksWellToStrangers(Page page) {
        Visitor stranger = new Visitor(page);
        stranger.open("/").look("home-stranger");
        stranger.open("/register").look("register");
        stranger.open("/login").look("login");
    }

    @Test
    @Order(2)
    void looksWellToPeople(Page page) {
        Visitor ada = new Visitor(page).logIn("ada@example.com", "signalbox");
        ada.open("/").look("home");
        ada.open("/profile").look("profile-edit");
        ada.upload("Photo (JPEG or PNG, at most 2 MB)", Portrait.png());
        ada.press("Save");
        ada.look("home-saved");
        Looks.portray(ada.open("/").page(), "profile", Looks.NARROW, 640, ColorScheme.LIGHT);
        ada.open("/profile").look("profile-edit-photo");
        Looks.portray(page, "edit", Looks.NARROW, 640, ColorScheme.DARK);
    }

    @Test
    @Order(3)
    void looksWellToAdministrators(Page page) {
        Visitor administrator = new Visitor(page).logInAsAdministrator();
        administrator.open("/admin/users").look("users");
        Looks.portray(page, "people", 1000, 640, ColorScheme.LIGHT);
        administrator.open("/admin/users?search=unknown").look("users-none");
        administrator.open("/admin/profiles").look("profiles");
        administrator.open("/admin/audit").look("audit");
        administrator.open("/outbox").look("outbox");
        administrator.open("/actuator/signalmap").look("signal-map");
    }
}
