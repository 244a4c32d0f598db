package dev.signalbox.example.admin;

import dev.signalbox.example.account.AccountDetails;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users or profiles that an administrator has chosen to delete. Their ids are the same. */
record Deletion(Set<Long> chosen, AccountDetails administrator) {

    /** Says why nothing is deleted; null if all are. */
    @Nullable
    String refusal() {
        if (chosen.isEmpty()) {
            return "Nothing is chosen.";
        }
        // So that at least one administrator remains.
        return chosen.contains(administrator.getId()) ? "You cannot delete yourself. Nothing is deleted." : null;
    }
}
