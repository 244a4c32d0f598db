package dev.signalbox.example.audit;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All that has been written down. */
interface AuditTrail extends JpaRepository<AuditLine, Long> {

    List<AuditLine> findTop100ByOrderByAtDescIdDesc();
}
