package dev.signalbox.example.group;

import static dev.signalbox.StandardSignal.PRE_DELETE;

import dev.signalbox.Receiver;
import dev.signalbox.example.account.Account;
import jakarta.persistence.EntityManager;

/** Removes deleted accounts from their groups. */
final class MemberSignals {

    private MemberSignals() {}

    /** Before the account is deleted, because the rows of groups refer to it. */
    @Receiver(signal = PRE_DELETE, sender = Account.class)
    static void leaveGroups(Account account, EntityManager em) {
        em.createQuery("select g from Group g join g.members m where m.id = :id", Group.class)
                .setParameter("id", account.getId())
                .getResultList()
                .forEach(group -> group.remove(account));
    }
}
