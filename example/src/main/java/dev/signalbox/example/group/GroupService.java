package dev.signalbox.example.group;

import dev.signalbox.example.account.AccountService;
import dev.signalbox.example.account.User;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds, changes and deletes groups. */
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
     * @throws NoSuchElementException if there is no such group
     * @throws org.springframework.dao.DataIntegrityViolationException if the name is taken, or a member has just been
     *     deleted
     * @throws OptimisticLockingFailureException if the group has changed since the form showed it. Otherwise members
     *     that were added in between would be removed
     */
    void save(@Nullable Long id, GroupForm form) {
        List<User> members = accounts.findAll(form.members());
        Group group = id == null ? groups.save(new Group(form.name())) : find(id, form.version());
        group.rename(form.name());
        group.setMembers(members);
    }

    private Group find(long id, int version) {
        Group group = groups.findById(id).orElseThrow();
        if (group.getVersion() != version) {
            throw new ObjectOptimisticLockingFailureException(Group.class, id);
        }
        return group;
    }

    /** @throws NoSuchElementException if there is no such group */
    void delete(long id) {
        groups.delete(groups.findById(id).orElseThrow());
    }
}
