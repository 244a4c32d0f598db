/** Mails, over SMTP or into a local outbox. They say only what is committed, and nothing follows from them. */
@NullMarked
@MayHear(
        value = {PostSave.class, PostDelete.class, AddressTaken.class},
        phases = AFTER_COMMIT)
@MaySend({})
package dev.signalbox.example.mail;

import static dev.signalbox.Phase.AFTER_COMMIT;

import dev.signalbox.example.account.AddressTaken;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.rule.MayHear;
import dev.signalbox.rule.MaySend;
import org.jspecify.annotations.NullMarked;
