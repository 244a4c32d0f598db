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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Waits for the example to answer, registers a user, logs in and looks for the profile that the receiver made. */
class TryExample {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    public static void main(String[] arguments) throws Exception {
        String site = arguments[0];
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        await(browser, site);
        submit(browser, site + "/register", Map.of(
                "username", "mary", "email", "mary@example.org", "firstName", "Mary", "lastName", "Somerville",
                "nickname", "Polly", "password", "of the heavens"));
        String home = submit(browser, site + "/login", Map.of(
                "username", "mary@example.org", "password", "of the heavens"));
        // Only a profile has a nickname.
        if (!home.contains("Polly")) {
            throw new AssertionError("No profile on the page:\n" + home);
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

    /** Fills in the form of a page, with the token in it that keeps other sites from doing so. */
    private static String submit(HttpClient browser, String page, Map<String, String> fields) throws Exception {
        Matcher token = TOKEN.matcher(get(browser, page));
        if (!token.find()) {
            throw new AssertionError("No token in the form of " + page);
        }
        Map<String, String> form = new TreeMap<>(fields);
        form.put("_csrf", token.group(1));
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
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
