import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Waits for the example to answer, registers somebody and looks for the profile that the receiver made. */
class TryExample {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public static void main(String[] arguments) throws Exception {
        String site = arguments[0];
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        await(browser, site);
        post(browser, site + "/register", Map.of(
                "username", "ada", "email", "ada@example.org", "firstName", "Ada", "lastName", "Lovelace"));
        String people = get(browser, site + "/");
        // Only a card with a profile can delete it.
        if (!people.contains("ada@example.org") || !people.contains("Delete profile")) {
            throw new AssertionError("No user with a profile on the page:\n" + people);
        }
        System.out.println("The example answers, and made a profile.");
    }

    private static void await(HttpClient browser, String site) throws InterruptedException {
        for (Instant end = Instant.now().plus(PATIENCE); ; Thread.sleep(500)) {
            try {
                get(browser, site);
                return;
            } catch (Exception notYet) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("The example does not answer", notYet);
                }
            }
        }
    }

    private static String get(HttpClient browser, String page) throws Exception {
        return send(browser, HttpRequest.newBuilder(URI.create(page)));
    }

    private static void post(HttpClient browser, String page, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(
                browser,
                HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String send(HttpClient browser, HttpRequest.Builder request) throws Exception {
        var response = browser.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " from " + response.uri());
        }
        return response.body();
    }
}
