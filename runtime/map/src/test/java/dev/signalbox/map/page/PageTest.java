package dev.signalbox.map.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.Golden;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.Maps;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.page.Notes.Note;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u202E\0\uD83C";

    @Test
    void itIsWrittenAsKept() {
        String page = Page.write(Maps.SMALL)
                .replaceAll("(?s)(<(style|script)>).*?(</)", "$1...$3")
                .replaceAll("sha256-[\\w+/=]+", "sha256-...");

        Golden.assertMatches(page, "signals.html");
    }

    @Test
    void sendsAreInThePictureAndInTheTable() {
        assertThat(Page.write(Maps.SENT))
                .contains(
                        "<title>com.acme.Kitchen.bake\nsends PizzaBurnt, com/acme/Kitchen.java:35",
                        "may send any PizzaSignal, com/acme/Replay.java:7",
                        "class=\"edge open\"",
                        "sent by Kitchen.bake (Kitchen.java:30), Kitchen.bake (Kitchen.java:33), perhaps Replay.all"
                                + " (Replay.java:7)");
    }

    @Test
    void itLetsRunItsOwnStyleAndScriptAndNothingElse() throws NoSuchAlgorithmException {
        String page = Page.write(Maps.SMALL);

        assertThat(between("<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"/>", page))
                .isEqualTo("default-src &#39;none&#39;; script-src &#39;" + hash(between("<script>", "</script>", page))
                        + "&#39;; style-src &#39;" + hash(between("<style>", "</style>", page))
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;");
    }

    @Test
    void itNeedsNothingFromElsewhereAndNothingThatThePolicyForbids() {
        String page = Page.write(Maps.SMALL);

        assertThat(page).doesNotContain("http://", "https://", "url(", "@import", " src=", " href=");
        assertThat(tags(page)).isNotEmpty().noneMatch(tag -> tag.matches("(?s).*\\s(style|on\\w+)=.*"));
    }

    @Test
    void whatIsSaidBesideTheMapIsInThePictureAndInTheTable() {
        MappedReceiver receiver = Maps.receiver("com.acme.Owner", "ring", "com.acme.PizzaDone", null);
        Notes notes = new Notes(
                Map.of("com.acme.PizzaDone", new Note("7 sent", false, "sent 7 times")),
                Map.of(receiver.id(), new Note("6, 1 failed", true, "failed with <Broken>")));
        String page = Page.write(new SignalMap(List.of(), List.of(receiver)), notes);

        assertThat(page)
                .containsPattern("<text class=\"badge note\"[^>]*>7 sent</text>")
                .contains("sent 7 times</title>", "<small>sent 7 times</small>")
                .containsPattern("<text class=\"badge alarm\"[^>]*>6, 1 failed</text>")
                .contains("failed with &lt;Broken&gt;</title>", ">So far</th>")
                .containsPattern("<td [^>]*class=\"alarm\">failed with &lt;Broken&gt;</td>");
    }

    @Test
    void itFetchesNothingEvenWhereNamesAreMeantToMakeIt() {
        String page = Page.write(Maps.named(HOSTILE));

        assertThat(tags(page)).filteredOn(tag -> tag.startsWith("<script")).containsExactly("<script>");
        assertThat(tags(page)).noneMatch(tag -> tag.startsWith("<img"));
        assertThat(page)
                .contains("data-key=\"sender=&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;amp;")
                .doesNotContain("\u202E", "\0", "\uD83C");
    }

    @Test
    void whatIsOpenedIsClosed() {
        for (SignalMap map : List.of(Maps.SMALL, Maps.named(HOSTILE), new SignalMap(List.of(), List.of()))) {
            List<String> tags = tags(Page.write(map));

            assertThat(tags.stream().filter(tag -> tag.startsWith("</")).count())
                    .isEqualTo(tags.stream()
                            .filter(tag -> !tag.startsWith("</") && !tag.startsWith("<!") && !tag.endsWith("/>"))
                            .count());
        }
    }

    @Test
    void longNamesAreShortenedInTheMiddleAndWholeInTheTitle() {
        String name = "aVeryLongName".repeat(20);
        String page = Page.write(
                new SignalMap(List.of(), List.of(Maps.receiver("com.acme.Owner", name, "com.acme.PizzaDone", null))));

        assertThat(page).contains("<title>com.acme.Owner." + name + "()\nhears PizzaDone from anyone</title>");
        assertThat(page).containsPattern("<tspan class=\"prefix\">Owner\\.</tspan>aVeryLong\\w+…\\w+Name</text>");
    }

    @Test
    void theSameMapGivesTheSamePage() {
        assertThat(Page.write(Maps.big())).isEqualTo(Page.write(Maps.big()));
    }

    @Test
    void aSignalThatNobodyHearsIsThere() {
        assertThat(Page.write(new SignalMap(List.of(Maps.PIZZA_DONE), List.of())))
                .contains("0 senders, 1 signal, 0 receivers", ">PizzaDone</text>", ">No receiver</td>");
    }

    private static List<String> tags(String page) {
        String markup = page.replaceAll("(?s)(<(style|script)>).*?(</(style|script)>)", "$1$3");
        return Pattern.compile("<[!/a-z][^>]*>")
                .matcher(markup)
                .results()
                .map(each -> each.group())
                .toList();
    }

    private static String between(String start, String end, String text) {
        Matcher matcher = Pattern.compile(Pattern.quote(start) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
