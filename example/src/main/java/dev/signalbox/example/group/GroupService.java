package dev.signalbox.example.group;

import dev.signalbox.example.account.AccountService;
import dev.signalbox.example.account.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with groups. The audit trail hears of it. */
@Service
@Transactional
class GroupService {

    private final GroupRepository groups;
    private final AccountService accounts;

    GroupService(GroupRepository groups, AccountService accounts) {
        this.groups = groups;
        this.accounts = accounts;
    }

    /** All groups with their members, by name. */
    @Transactional(readOnly = true)
    List<Group> findAll() {
        return groups.findAllByOrderByName();
    }

    /** A group with its members. */
    @Transactional(readOnly = true)
    Optional<Group> find(long id) {
        return groups.findWithMembersById(id);
    }

    /** Whether another group has the name. */
    @Transactional(readOnly = true)
    boolean isTaken(String name, @Nullable Long id) {
        return groups.findByName(name)
                .filter(group -> !group.getId().equals(id))
                .isPresent();
    }

    /**
     * Changes a group, or makes one if there is no id.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the name is taken, or a member deleted meanwhile
     */
    void save(@Nullable Long id, GroupForm form) {
        List<User> members = accounts.findAll(form.members());
        Group group = id == null
                ? groups.save(new Group(form.name()))
                : groups.findById(id).orElseThrow();
        group.rename(form.name());
        group.setMembers(members);
    }

    void delete(long id) {
        groups.deleteById(id);
    }
}
