package dev.signalbox.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is closed, and to whom. */
@PageTest
@Tag("slow")
@Tag("thorough")
class AccessTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users",
                "/admin/audit",
                "/admin/users/-1",
                "/admin/users/new",
                "/admin/profiles",
                "/admin/groups",
                "/admin/groups/new",
                "/admin/groups/-1",
                "/actuator",
                "/actuator/env",
                "/actuator/signals",
                "/actuator/signalmap",
                "/outbox",
                "/photos/-1",
                "/what"
            })
    void asksForALogin(String path) {
        assertThat(site.open(path).getUrl().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users",
                "/admin/users/-1",
                "/admin/users/new",
                "/admin/profiles",
                "/admin/groups",
                "/admin/groups/new",
                "/admin/groups/-1",
                "/admin/audit",
                "/actuator",
                "/actuator/env",
                "/actuator/signals",
                "/actuator/signalmap",
                "/outbox"
            })
    void isForAdministratorsOnly(String path) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.logIn("ada@example.com");

        assertThat(site.status(path)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/login"})
    void isOpenToAll(String path) {
        HtmlPage page = site.open(path);

        assertThat(page.getUrl().getPath()).isEqualTo(path);
        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(200);
    }

    /** PostgreSQL would not take it. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/register", "/profile"})
    void takesNoNullCharacter(String path) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.logIn("ada@example.com");

        Page page = site.send(
                path, "username=e%00ve&email=eve@example.com&firstName=E&lastName=V%00&password=correcthorse");

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(400);
        assertThat(site.user("eve")).isEmpty();
    }

    @Test
    void searchesForNoNullCharacter() {
        site.logIn("admin@example.com", "secret");

        assertThat(site.status("/admin/users?search=a%00")).isEqualTo(400);
        assertThat(site.status("/admin/users?search=a%01")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/login", "/logout"})
    void takesNothingWithoutTheTokenOfThePage(String path) {
        int status = site.post(path, "username=eve&email=eve@example.com&firstName=E&lastName=V&password=correcthorse")
                .getWebResponse()
                .getStatusCode();

        assertThat(status).isEqualTo(403);
        assertThat(site.user("eve")).isEmpty();
    }

    @Test
    void takesNoProfileWithoutTheTokenOfThePage() {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.logIn("ada@example.com");

        Page page = site.upload(
                "/profile", new NameValuePair("firstName", "Eve"), new NameValuePair("lastName", "Lovelace"));

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(403);
        assertThat(site.user("ada")).contains("Ada");
    }

    /** Whatever there is or will be, with what each of them needs, on a user and a group with the same id. */
    @Test
    void takesNothingThatIsForAdministratorsFromOthers(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            @Autowired JdbcClient jdbc) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.register("grace", "grace@example.com", "Grace", "Hopper");
        long id = jdbc.sql("select id from users where username = 'grace'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into user_groups (id, name) values (?, 'Admirals')")
                .param(id)
                .update();
        site.logIn("ada@example.com");

        assertThat(administratorsPosts(mappings)).hasSizeGreaterThan(5).allSatisfy(path -> {
            Page page = site.send(
                    path.replace("{id}", String.valueOf(id)),
                    "username=eve&email=eve@example.com&firstName=E&lastName=V&password=correcthorse&name=E&chosen="
                            + id);
            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(403);
        });
        assertThat(site.user("eve")).isEmpty();
        assertThat(site.user("grace")).containsExactly("grace", "grace@example.com", "Grace", "Hopper");
        assertThat(site.profile("grace")).isNotEmpty();
        assertThat(jdbc.sql("select name from user_groups").query(String.class).list())
                .containsExactly("Admirals");
    }

    private static List<String> administratorsPosts(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/admin/"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users/new",
                "/admin/users/-1",
                "/admin/users/-1/delete",
                "/admin/users/delete",
                "/admin/profiles/delete",
                "/admin/groups/new",
                "/admin/groups/-1",
                "/admin/groups/-1/delete"
            })
    void takesNothingFromAdministratorsWithoutTheTokenOfThePage(String path) {
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.logIn("admin@example.com", "secret");

        int status = site.post(
                        path, "username=eve&email=eve@example.com&firstName=E&lastName=V&password=correcthorse&name=E")
                .getWebResponse()
                .getStatusCode();

        assertThat(status).isEqualTo(403);
        assertThat(site.user("eve")).isEmpty();
        assertThat(site.user("admin")).contains("Alma");
        assertThat(site.openAsAdministrator("/admin/groups").asNormalizedText()).contains("No group yet.");
    }
}
