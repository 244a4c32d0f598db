package dev.signalbox.example.group;

import dev.signalbox.example.account.Account;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of a group, as the administrator has filled it in.
 *
 * @param members the ids of the accounts that are ticked
 * @param version the version of the group that the form showed
 */
record GroupForm(@NotBlank @Size(max = Group.NAME_LENGTH) String name, Set<Long> members, int version) {

    static final GroupForm EMPTY = new GroupForm("", Set.of(), 0);

    /** A browser sends no value for boxes that are not ticked. */
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
