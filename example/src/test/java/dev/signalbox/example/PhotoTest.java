package dev.signalbox.example;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Topic;
import dev.signalbox.example.profile.PhotoChanged;
import dev.signalbox.example.profile.Profile;
import dev.signalbox.model.PreSave;
import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.htmlunit.WebResponse;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Photos: what is taken, where it is kept, who sees it, and when its file goes. */
@PageTest
@Tag("thorough")
class PhotoTest {

    @Autowired
    Site site;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    Rival rival;

    @Autowired
    Channel<PhotoChanged> photoChanged;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager em;

    @Autowired
    MockMvc mvc;

    @Autowired
    UserDetailsService users;

    @Value("${profiles.photos}")
    Path directory;

    @TempDir
    Path uploads;

    @BeforeEach
    void logIn() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        site.register("ada", "ada@example.com", "Ada", "Lovelace");
        site.logIn("ada@example.com");
    }

    @Test
    void isKeptUnderItsDayAndShown() throws IOException {
        HtmlPage page = upload("me.png", Pictures.png(1000, 500, Color.RED));

        assertThat(page.asNormalizedText()).contains("Your profile is saved.");
        String day = DateTimeFormatter.ofPattern("yyyy/MM/dd").format(LocalDate.now(ZoneId.systemDefault()));
        assertThat(files()).singleElement().asString().matches("users/" + day + "/[-0-9a-f]{36}\\.jpg");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(site.bytes(photoOn(page))));
        assertThat(shown.getWidth()).isEqualTo(512);
        assertThat(shown.getHeight()).isEqualTo(256);
        assertThat(new Color(shown.getRGB(10, 10)).getRed()).isGreaterThan(240);
    }

    @Test
    void isServedAsAnImageAndNothingElse() {
        HtmlPage page = upload("me.jpg", Pictures.jpeg(10, 10, Color.RED));

        WebResponse response = site.get(photoOn(page)).getWebResponse();
        assertThat(response.getContentType()).isEqualTo("image/jpeg");
        assertThat(response.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getResponseHeaderValue("Cache-Control")).contains("no-store");
        assertThat(response.getResponseHeaderValue("Content-Security-Policy")).contains("default-src 'none'");
    }

    /** Under the same address, which is why browsers may not keep it. */
    @Test
    void isTheNewOneOnceItIsReplaced() throws IOException {
        String before = photoOn(upload("me.png", Pictures.png(10, 10, Color.RED)));
        assertThat(site.bytes(before)).isEqualTo(kept());

        String after = photoOn(upload("me.png", Pictures.png(10, 10, Color.BLUE)));
        assertThat(after).isEqualTo(before);
        assertThat(site.bytes(after)).isEqualTo(kept());
    }

    @Test
    void isNotForOthersButForAdministrators() {
        String photo = photoOn(upload("me.png", Pictures.png(10, 10, Color.RED)));
        assertThat(site.status(photo)).isEqualTo(200);

        site.forgetLogins();
        site.register("eve", "eve@example.com", "Eve", "Moneypenny");
        site.logIn("eve@example.com");
        assertThat(site.status(photo)).isEqualTo(404);
        site.forgetLogins();
        site.logIn("admin@example.com", "secret");
        assertThat(site.status(photo)).isEqualTo(200);
        site.forgetLogins();
        assertThat(site.open(photo).getUrl().getPath()).isEqualTo("/login");
        assertThat(photoOn(site.openAsAdministrator("/admin/users"))).isEqualTo(photo);
        HtmlPage profiles = site.openAsAdministrator("/admin/profiles");
        assertThat(photoOn(profiles)).isEqualTo(photo);
        assertThat(photoOn(site.follow(profiles, "ada"))).isEqualTo(photo);
    }

    @Test
    void goesWhenItIsReplacedOrRemovedOrItsOwnerIsDeleted() throws IOException {
        upload("me.png", Pictures.png(10, 10, Color.RED));
        String first = files().get(0);

        upload("me.png", Pictures.png(10, 10, Color.BLUE));
        assertThat(files()).hasSize(1).doesNotContain(first);

        HtmlPage page = site.open("/profile");
        ((HtmlCheckBoxInput) page.getElementByName("withoutPhoto")).setChecked(true);
        page = site.press(page, "Save");
        assertThat(files()).isEmpty();
        assertThat(page.<DomElement>getByXPath("//main//img")).isEmpty();

        upload("me.png", Pictures.png(10, 10, Color.RED));
        site.press(site.openAsAdministrator("/admin/users"), "Delete user ada");
        assertThat(files()).isEmpty();
        assertThat(site.audit("ada@example.com"))
                .containsSubsequence(
                        "changed the photo", "removed the photo", "changed the photo", "changed the photo");
    }

    /** The row is as before, and so is the file. */
    @Test
    @SuppressWarnings("try") // The connection needs no more than to be there.
    void isTheOldOneAfterARollback() throws IOException {
        upload("me.png", Pictures.png(10, 10, Color.RED));
        List<String> before = files();

        try (Registration failing = dispatcher.connect(Topic.of(PhotoChanged.class), signal -> {
            assertThat(files()).as("the new one is there already").hasSize(2);
            throw new IllegalStateException("No more photos today");
        })) {
            assertThatThrownBy(() -> upload("me.png", Pictures.png(10, 10, Color.BLUE)))
                    .hasStackTraceContaining("No more photos today");
        }

        assertThat(files()).isEqualTo(before);
        assertThat(site.status(photoOn(site.open("/")))).isEqualTo(200);
        assertThat(site.audit("ada@example.com")).containsOnlyOnce("changed the photo");
    }

    /** As when the disk is full. */
    @Test
    void leavesNoFileThatIsWrittenByHalf() {
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB) {
            @Override
            public WritableRaster getRaster() {
                assertThat(files()).as("the file is begun").hasSize(1);
                throw new IllegalStateException("No space left");
            }
        };

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    Profile ada = em.createQuery("from Profile where username = 'ada'", Profile.class)
                            .getSingleResult();
                    photoChanged.send(new PhotoChanged(ada, null, "users/half.jpg", image));
                }))
                .hasStackTraceContaining("No space left");

        assertThat(files()).isEmpty();
    }

    /** Whose profile still names the photo that is gone by then. */
    @Test
    void isNotLostToWhoSavesTheSameProfileAtTheSameMoment() {
        upload("me.png", Pictures.png(10, 10, Color.RED));
        HtmlPage form = site.follow(site.openAsAdministrator("/admin/users"), "Edit ada");
        site.field(form, "nickname").setValue("Countess");

        HtmlPage page = rival.isFaster(
                PreSave.of(Profile.class),
                () -> upload("me.png", Pictures.png(10, 10, Color.BLUE)),
                () -> site.press(form, "Save"));

        assertThat(page.getWebResponse().getStatusCode()).isEqualTo(409);
        assertThat(page.asNormalizedText()).contains("Another user was faster", "Nothing has been saved");
        assertThat(files()).hasSize(1);
        assertThat(site.status(photoOn(site.open("/")))).isEqualTo(200);
        assertThat(site.profile("ada")).doesNotContain("Countess");
    }

    @Test
    void isNoPageWhateverItIsCalled() throws IOException {
        assertRefused(
                "me.png", "<html><script>alert(1)</script></html>".getBytes(US_ASCII), "Only JPEG and PNG, please.");
        assertRefused(
                "me.jpg",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(US_ASCII),
                "Only JPEG and PNG, please.");
        assertRefused("me.png", Pictures.gif(), "Only JPEG and PNG, please.");
    }

    @Test
    void isNotTooBigAndNotBroken() throws IOException {
        assertRefused("me.png", Pictures.bomb(), "At most 20 million pixels, please.");
        assertRefused("me.png", new byte[2 * 1024 * 1024 + 1], "At most 2 MB, please.");
        byte[] broken = Pictures.png(100, 100, Color.RED);
        assertRefused("me.png", Arrays.copyOf(broken, 60), "This file cannot be read as a photo.");
    }

    @Test
    void losesWhatHidesBesideThePicture() throws IOException {
        byte[] picture = Pictures.jpeg(10, 10, Color.RED);
        byte[] page = "<script>alert(1)</script>".getBytes(US_ASCII);
        byte[] polyglot = Arrays.copyOf(picture, picture.length + page.length);
        System.arraycopy(page, 0, polyglot, picture.length, page.length);

        upload("me.html.jpg", polyglot);

        assertThat(new String(kept(), ISO_8859_1)).doesNotContain("script");
    }

    /** No browser sends such names, but others do. */
    @ParameterizedTest
    @ValueSource(strings = {"../../../evil.jpg", "..\\..\\evil.jpg", "/tmp/evil.jpg", "evil.jpg\0.html", ""})
    void isKeptWhereItBelongsWhateverItsNameSays(String name) throws Exception {
        mvc.perform(multipart("/profile")
                        .file(new MockMultipartFile("photo", name, "text/html", Pictures.jpeg(10, 10, Color.RED)))
                        .param("firstName", "Ada")
                        .param("lastName", "Lovelace")
                        .with(user(users.loadUserByUsername("ada@example.com")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));

        assertThat(files()).singleElement().asString().matches("users/[/0-9]{10}/[-0-9a-f]{36}\\.jpg");
    }

    private void assertRefused(String name, byte[] content, String mistake) throws IOException {
        HtmlPage page = upload(name, content);

        assertThat(site.mistakes(page, "photo")).containsExactly(mistake);
        assertThat(files()).isEmpty();
    }

    private HtmlPage upload(String name, byte[] content) {
        HtmlPage page = site.open("/profile");
        HtmlFileInput input = page.getElementByName("photo");
        input.setFiles(file(name, content));
        return site.press(page, "Save");
    }

    private File file(String name, byte[] content) {
        try {
            return Files.write(uploads.resolve(name), content).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the only file. */
    private byte[] kept() throws IOException {
        return Files.readAllBytes(directory.resolve(files().get(0)));
    }

    private static String photoOn(HtmlPage page) {
        return page.<DomElement>getFirstByXPath("//main//img").getAttribute("src");
    }

    private List<String> files() {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
