package dev.signalbox.example.storage;

import dev.signalbox.example.account.AccountDetails;
import dev.signalbox.example.profile.Profile;
import dev.signalbox.example.profile.ProfileService;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Shows a photo to its owner and to administrators. All others get 404, so that they do not learn whether there is one.
 */
@Controller
final class PhotoController {

    private final ProfileService profiles;
    private final PhotoStore photos;

    PhotoController(ProfileService profiles, PhotoStore photos) {
        this.profiles = profiles;
        this.photos = photos;
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<Resource> photo(@PathVariable long id, @AuthenticationPrincipal AccountDetails me) {
        if (me.getId() != id && !me.isAdministrator()) {
            return ResponseEntity.notFound().build();
        }
        return profiles.find(id)
                .map(Profile::getPhoto)
                .map(photos::read)
                .filter(Resource::exists)
                // Browsers must treat it as an image, whatever they detect in it.
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(file))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
