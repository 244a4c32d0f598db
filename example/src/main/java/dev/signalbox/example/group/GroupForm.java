package dev.signalbox.example.group;

import dev.signalbox.example.account.Account;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a group, as it was filled in.
 *
 * @param members the ids of the accounts that are ticked
 * @param version of the group that was shown
 */
record GroupForm(@NotBlank @Size(max = Group.NAME_LENGTH) String name, Set<Long> members, int version) {

    static final GroupForm EMPTY = new GroupForm("", Set.of(), 0);

    /** A form sends nothing of boxes that are not ticked. */
    GroupForm {
        name = name == null ? "" : name.strip();
        members = members == null ? Set.of() : members;
    }

    static GroupForm of(Group group) {
        return new GroupForm(
                group.getName(),
                group.getMembers().stream().map(Account::getId).collect(Collectors.toSet()),
                group.getVersion());
    }
}
