package dev.signalbox.example.audit;

import static dev.signalbox.StandardSignal.M2M_CHANGED;
import static dev.signalbox.StandardSignal.POST_SAVE;
import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import dev.signalbox.example.group.Group;
import dev.signalbox.model.M2mChanged.Action;
import dev.signalbox.model.PostSave;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records changes of groups and of their members, in the same transaction. */
final class GroupSignals {

    private GroupSignals() {}

    @Receiver(signal = POST_SAVE, sender = Group.class, when = "created")
    static void made(Group group, EntityManager em) {
        write("made the group " + group.getName(), em);
    }

    @Receiver(signal = POST_SAVE, sender = Group.class, when = "!created", changed = "name")
    static void renamed(PostSave<Group> saved, EntityManager em) {
        write(
                "renamed the group %s to %s"
                        .formatted(saved.previous("name"), saved.instance().getName()),
                em);
    }

    @Receiver(signal = PRE_DELETE, sender = Group.class)
    static void deleted(Group group, EntityManager em) {
        write("deleted the group " + group.getName(), em);
    }

    /**
     * Heard from the account: each account that is added or removed sends the signal, with the id of the group. The
     * group sends it, too, but the ids of its accounts may be unknown.
     */
    @Receiver(signal = M2M_CHANGED, sender = Account.class)
    static void memberChanged(Account account, Action action, @Nullable Set<Object> pks, EntityManager em) {
        if (action != Action.POST_ADD && action != Action.POST_REMOVE) {
            // PRE_ADD and PRE_REMOVE have not happened yet.
            return;
        }
        String text = action == Action.POST_ADD ? "added %s to the group %s" : "removed %s from the group %s";
        for (Object id : Objects.requireNonNull(pks)) {
            String group = em.find(Group.class, id).getName();
            write(text.formatted(AuditSignals.name(account), group), em);
        }
    }

    private static void write(String action, EntityManager em) {
        em.persist(AuditLine.of(action));
    }
}
