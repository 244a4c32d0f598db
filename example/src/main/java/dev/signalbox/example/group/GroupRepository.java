package dev.signalbox.example.group;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** The groups. */
interface GroupRepository extends JpaRepository<Group, Long> {

    @EntityGraph(attributePaths = "members")
    List<Group> findAllByOrderByName();

    @EntityGraph(attributePaths = "members")
    Optional<Group> findWithMembersById(long id);

    Optional<Group> findByName(String name);
}
