package dev.signalbox.example.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.junit.Options;
import com.microsoft.playwright.junit.OptionsFactory;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that is installed, on the application that is running. */
public final class Chromium implements OptionsFactory {

    @Override
    public Options getOptions() {
        return new Options()
                .setPlaywrightCreateOptions(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .setLaunchOptions(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.executable")))
                        // Build servers often are root, for whom there is no sandbox; the pages are our own.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")))
                .setBaseUrl(Application.RUNNING.address())
                .setContextOptions(context());
    }

    /** The browser of another user: with its own session. */
    static Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setBaseURL(Application.RUNNING.address())
                .setLocale("en-US")
                .setTimezoneId("UTC")
                .setViewportSize(Looks.WIDE, Looks.HEIGHT)
                // Pages are looked at while they would still change their colours.
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
